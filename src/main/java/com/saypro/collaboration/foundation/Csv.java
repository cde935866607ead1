package com.saypro.collaboration.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as files for spreadsheets. What a spreadsheet would take for a formula is written as text. */
public final class Csv {

    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private Csv() {}

    /**
     * The table as text, RFC 4180, with a byte order mark, so that spreadsheets read it as UTF-8.
     *
     * @param rows numbers stay numbers; {@code null} is an empty cell
     */
    public static String of(List<String> header, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object cell(Object value) {
        return value instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
