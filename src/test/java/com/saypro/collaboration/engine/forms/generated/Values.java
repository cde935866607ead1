package com.saypro.collaboration.engine.forms.generated;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values a person could enter into a field. */
final class Values {

    private static final List<String> LETTERS = List.of(
            "a", "Z", "9", " ", "é", "ñ", "漢", "😀", "‘", "\"", "<", ">", "&", "'", ";", "%", "$", "{", "\\", "-");
    private static final List<String> LINES = List.of("\n", "\r\n", "\t");

    private final Random random;
    private final LocalDate today;

    /** @param today the business's day */
    Values(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    Object right(Field field, Map<String, Object> view, Object before) {
        return switch (field.type()) {
            case "textfield", "textarea" -> field.isLink() ? link() : text(field);
            case "number" -> number(field);
            case "checkbox" -> field.required() || random.nextBoolean();
            case "radio", "select" -> any(field.options(view));
            case "checklist" -> some(field.options(view));
            case "datetime" -> moment(field);
            case "dynamiclist" -> rows(field, view, before);
            default -> throw new AssertionError("No generator for fields of the type " + field.type());
        };
    }

    String text(Field field) {
        int most = field.max("maxLength", 3_900);
        int least = Math.max(1, field.max("minLength", 1));
        int length = oneIn(12) ? most : least + random.nextInt(Math.min(most, 60) - least + 1);
        return text(field, length);
    }

    /** A text of exactly this length that is not blank and holds nothing a field of this kind refuses. */
    String text(Field field, int length) {
        StringBuilder text = new StringBuilder("x");
        while (text.length() < length) {
            boolean line = field.type().equals("textarea") && oneIn(10);
            String next = any(line ? LINES : LETTERS);
            text.append(text.length() + next.length() <= length ? next : "y");
        }
        return text.toString();
    }

    private String link() {
        return "https://files.saypro.example/" + random.nextInt(1_000_000) + (random.nextBoolean() ? ".pdf" : "?v=2#p");
    }

    private Number number(Field field) {
        int least = field.max("min", -1_000);
        int most = field.max("max", 1_000_000);
        int number = switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt(most - least + 1);
        };
        return oneIn(5) ? (Number) (double) number : number;
    }

    private String moment(Field field) {
        LocalDate day = oneIn(10) && !field.json().path("disallowPassedDates").asBoolean()
                ? LocalDate.of(1900 + random.nextInt(300), 1 + random.nextInt(12), 1 + random.nextInt(28))
                : today.plusDays(1L + random.nextInt(20_000));
        LocalTime time = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        String offset = field.json().path("timeSerializingFormat").asText().equals("no_timezone") ? "" : "+02:00";
        return switch (field.json().path("subtype").asText("date")) {
            case "date" -> day.toString();
            case "time" -> time + offset;
            default -> day.withYear(Math.max(1901, day.getYear())) + "T" + time + offset;
        };
    }

    private List<Object> rows(Field list, Map<String, Object> view, Object before) {
        List<Object> rows = new ArrayList<>();
        List<?> given = list.keepsRows() ? (List<?>) before : List.of();
        int count =
                list.keepsRows() ? given.size() : (oneIn(500) ? 200 : (list.required() ? 1 : 0) + random.nextInt(5));
        for (int i = 0; i < count; i++) {
            rows.add(row(list, view, list.keepsRows() ? (Map<?, ?>) given.get(i) : Map.of()));
        }
        return rows;
    }

    Map<String, Object> row(Field list, Map<String, Object> view, Map<?, ?> given) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field column : list.columns()) {
            if (column.locked()) {
                row.put(column.key(), given.get(column.key()));
            } else if (column.required() || random.nextBoolean()) {
                row.put(column.key(), right(column, view, null));
            } else if (random.nextBoolean()) {
                row.put(column.key(), null);
            }
        }
        return row;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private List<String> some(List<String> of) {
        List<String> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
    }
}
