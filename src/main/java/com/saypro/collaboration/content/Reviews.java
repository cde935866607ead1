package com.saypro.collaboration.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The reviews asked for in the rounds and of whom, and the sign-offs given. Append-only. */
@Repository
class Reviews {

    private static final String SELECT = """
            select r.id, r.item, r.round, r.department, r.part, r.reviewing_group,
                   array(select f.reviewing_group from saypro.content_review_restaffing f
                         where f.review = r.id order by f.id) as further_groups,
                   coalesce((select f.reason from saypro.content_review_restaffing f
                             where f.review = r.id order by f.id desc limit 1), r.fallback) as fallback,
                   r.criterion_ids, r.criterion_labels, s.reviewer, s.decision, s.remarks, s.criteria, s.decided_at
            from saypro.content_review r left join saypro.content_sign_off s on s.review = r.id
            """;

    private final JdbcTemplate jdbc;

    Reviews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Review> ofItem(String item) {
        return jdbc.query(SELECT + "where r.item = ? order by r.round, r.department", Reviews::review, item);
    }

    /** Those the open round waits for. */
    List<Review> openOf(String item) {
        return jdbc.query(SELECT + """
                join saypro.content_round o on o.item = r.item and o.number = r.round
                where r.item = ? and r.part = 'REVIEW' and s.review is null and o.closed_at is null
                order by r.department
                """, Reviews::review, item);
    }

    Optional<Review> find(String reviewId) {
        return jdbc.query(SELECT + "where r.id = ?", Reviews::review, reviewId).stream()
                .findFirst();
    }

    void append(List<Review> asked) {
        jdbc.batchUpdate(
                """
                insert into saypro.content_review
                    (id, item, round, department, part, reviewing_group, fallback, criterion_ids, criterion_labels)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                asked.stream()
                        .map(review -> new Object[] {
                            review.id(),
                            review.item(),
                            review.round(),
                            review.department(),
                            review.part().name(),
                            review.reviewingGroup(),
                            review.fallback(),
                            review.criteria().stream().map(Criterion::id).toArray(String[]::new),
                            review.criteria().stream().map(Criterion::label).toArray(String[]::new)
                        })
                        .toList());
    }

    void restaff(List<Restaffing> restaffings, Instant at) {
        jdbc.batchUpdate(
                """
                insert into saypro.content_review_restaffing (review, reviewing_group, reason, decided_at)
                values (?, ?, ?, ?)
                """,
                restaffings.stream()
                        .map(one -> new Object[] {one.review(), one.group(), one.reason(), Timestamp.from(at)})
                        .toList());
    }

    void append(Review review, SignOff signOff) {
        jdbc.update(
                """
                insert into saypro.content_sign_off
                    (review, item, round, reviewer, decision, remarks, criteria, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                review.id(),
                review.item(),
                review.round(),
                signOff.reviewer(),
                signOff.decision().name(),
                signOff.remarks(),
                signOff.criteria().toArray(String[]::new),
                Timestamp.from(signOff.decidedAt()));
    }

    private static Review review(ResultSet row, int index) throws SQLException {
        return new Review(
                row.getString("id"),
                row.getString("item"),
                row.getInt("round"),
                row.getString("department"),
                Part.valueOf(row.getString("part")),
                row.getString("reviewing_group"),
                texts(row, "further_groups"),
                row.getString("fallback"),
                criteria(texts(row, "criterion_ids"), texts(row, "criterion_labels")),
                row.getString("decision") == null ? Optional.empty() : Optional.of(signOff(row)));
    }

    private static SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(
                row.getString("reviewer"),
                ReviewDecision.valueOf(row.getString("decision")),
                row.getString("remarks"),
                texts(row, "criteria"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static List<Criterion> criteria(List<String> ids, List<String> labels) {
        return IntStream.range(0, ids.size())
                .mapToObj(index -> new Criterion(ids.get(index), labels.get(index)))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
