package com.saypro.collaboration.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.workdays.BusinessZone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zone of the machine must not move a deadline: the engine's timestamps carry none. */
@Tag("slow")
class HostZoneTest {

    @TempDir
    Path folder;

    @Test
    void the_first_days_tasks_and_timers_are_due_at_the_same_moments_on_a_host_in_any_zone() throws Exception {
        List<String> inUtc;
        List<String> inJohannesburg;
        String working;
        do {
            working = partOfTheWorkingDay();
            inUtc = dueDatesOfAFirstDay("UTC");
            inJohannesburg = dueDatesOfAFirstDay("Africa/Johannesburg");
        } while (!working.equals(partOfTheWorkingDay()));

        assertThat(inUtc).isNotEmpty().allMatch(due -> due.endsWith(" 15:00"), "end at 17:00 in Johannesburg");
        assertThat(inJohannesburg).isEqualTo(inUtc);
    }

    private List<String> dueDatesOfAFirstDay(String hostZone) throws IOException {
        TrialFolder trial = new TrialFolder(folder);
        try (RunningApplication application =
                trial.start(hostZone, Map.of("SAYPRO_START_EMPTY", "true")).awaitReady()) {
            assertThat(application.output()).contains("SayPro Collaboration is ready");
            return trial.database()
                    .sql("select task_def_key_ || to_char(due_date_, ' YYYY-MM-DD HH24:MI') from act_ru_task"
                            + " union all select type_ || to_char(duedate_, ' YYYY-MM-DD HH24:MI') from act_ru_job"
                            + " where handler_type_ like 'timer%' order by 1")
                    .query(String.class)
                    .list();
        }
    }

    /** Deadlines count from the next opening, so two starts compare only within the same part of the same day. */
    private static String partOfTheWorkingDay() {
        ZonedDateTime now = ZonedDateTime.now(BusinessZone.SAYPRO);
        String part = now.getHour() < 8 ? "before" : now.getHour() < 17 ? "within" : "after";
        return now.toLocalDate() + part;
    }
}
