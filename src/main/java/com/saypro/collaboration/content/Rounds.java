package com.saypro.collaboration.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Review rounds, and which earlier sign-offs stand in them. A round is closed once; what stands is append-only. */
@Repository
class Rounds {

    private final JdbcTemplate jdbc;

    Rounds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Round> ofItem(String item) {
        return jdbc.query("""
                select number, version, level, final_department, routed, settling, outcome
                from saypro.content_round where item = ? order by number
                """, Rounds::round, item);
    }

    List<KeptSignOff> kept(String item) {
        return jdbc.query(
                """
                select round, version, department, review, rules, reason, kept_at
                from saypro.content_kept_sign_off where item = ? order by round, department
                """,
                (row, index) -> new KeptSignOff(
                        row.getInt("round"),
                        row.getInt("version"),
                        row.getString("department"),
                        row.getString("review"),
                        texts(row, "rules"),
                        row.getString("reason"),
                        row.getTimestamp("kept_at").toInstant()),
                item);
    }

    List<TakenBack> takenBack(String item) {
        return jdbc.query(
                """
                select round, department, review, person, reason, taken_back_at
                from saypro.content_sign_off_taken_back where item = ? order by id
                """,
                (row, index) -> new TakenBack(
                        row.getInt("round"),
                        row.getString("department"),
                        row.getString("review"),
                        row.getString("person"),
                        row.getString("reason"),
                        row.getTimestamp("taken_back_at").toInstant()),
                item);
    }

    void open(String item, Round round, Instant at) {
        jdbc.update(
                """
                insert into saypro.content_round
                    (item, number, version, level, final_department, routed, settling, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                item,
                round.number(),
                round.version(),
                round.level().name(),
                round.finalDepartment(),
                round.routed().toArray(String[]::new),
                round.settling(),
                Timestamp.from(at));
    }

    void append(String item, List<KeptSignOff> kept) {
        jdbc.batchUpdate(
                """
                insert into saypro.content_kept_sign_off
                    (item, round, version, department, review, rules, reason, kept_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                kept.stream()
                        .map(one -> new Object[] {
                            item,
                            one.round(),
                            one.version(),
                            one.department(),
                            one.review(),
                            one.rules().toArray(String[]::new),
                            one.reason(),
                            Timestamp.from(one.keptAt())
                        })
                        .toList());
    }

    void append(String item, TakenBack takenBack) {
        jdbc.update(
                """
                insert into saypro.content_sign_off_taken_back
                    (item, round, department, review, person, reason, taken_back_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                item,
                takenBack.round(),
                takenBack.department(),
                takenBack.review(),
                takenBack.person(),
                takenBack.reason(),
                Timestamp.from(takenBack.at()));
    }

    /**
     * Makes everyone else who takes or decides a review of the item, decides its dispute, takes a sign-off back or closes a
     * round wait for the end of this transaction, so that each is judged on what the others have done. The first round
     * stands for all of them, because a later one may be opened meanwhile.
     */
    void lock(String item) {
        jdbc.queryForList(
                "select number from saypro.content_round where item = ? order by number limit 1 for update", item);
    }

    /** Closes the round unless it is closed; {@code false} when it was closed before. */
    boolean close(String item, int round, RoundOutcome outcome, Instant at) {
        return jdbc.update("""
                        update saypro.content_round set outcome = ?, closed_at = ?
                        where item = ? and number = ? and closed_at is null
                        """, outcome.name(), Timestamp.from(at), item, round) == 1;
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        return new Round(
                row.getInt("number"),
                row.getInt("version"),
                Level.valueOf(row.getString("level")),
                row.getString("final_department"),
                texts(row, "routed"),
                row.getBoolean("settling"),
                Optional.ofNullable(row.getString("outcome")).map(RoundOutcome::valueOf));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
