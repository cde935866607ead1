package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Of whom reviews are asked, so that an item never waits for a person who may not act: at any time each open review and the
 * final approval can still be taken by a person of its own.
 */
@Component
class Staffing {

    private final Deciders deciders;
    private final Directory directory;

    Staffing(Deciders deciders, Directory directory) {
        this.deciders = deciders;
        this.directory = directory;
    }

    /**
     * The reviews of the next round, each with a group in which somebody can take it: the department's own, else content,
     * else leadership; of the department that owns the item, its leads.
     *
     * @throws Refused when there is nobody for one of them
     */
    List<Review> reviews(Dossier dossier, Collection<String> departments) {
        Set<String> makers = dossier.makers();
        List<String> asked = departments.stream().distinct().toList();
        List<List<Set<String>>> options = asked.stream()
                .map(department -> groups(department, dossier.item()).stream()
                        .map(group -> deciders.free(group, makers))
                        .toList())
                .toList();
        List<Set<String>> approval = List.of(deciders.approvers(dossier.item(), makers));
        List<Integer> chosen = Matching.choose(approval, options)
                .orElseThrow(() -> nobodyFree(dossier.item(), asked, approval, options));
        return IntStream.range(0, asked.size())
                .mapToObj(index -> review(dossier, asked.get(index), chosen.get(index)))
                .toList();
    }

    /**
     * Open reviews that have nobody left who could take them, because people came to own, write or review the content or
     * left their groups: each with the further group, content or else leadership, that is asked as well. A review for which
     * there is nobody anywhere stays as it is.
     */
    List<Restaffing> restaffings(Dossier dossier) {
        ContentItem item = dossier.item();
        Set<String> excluded = dossier.makersAndReviewers();
        List<Review> open = dossier.openReviews();
        List<List<Set<String>>> options = open.stream()
                .map(review -> further(review, item).stream()
                        .map(group -> Deciders.union(
                                deciders.free(review.groups(), excluded), deciders.free(group, excluded)))
                        .toList())
                .toList();
        Set<String> approvers = deciders.approvers(item, excluded);
        List<Integer> chosen = Matching.choose(approvers.isEmpty() ? List.of() : List.of(approvers), options)
                .orElseGet(() -> options.stream().map(Staffing::firstFilled).toList());
        return IntStream.range(0, open.size())
                .filter(index -> chosen.get(index) > 0)
                .mapToObj(index -> restaffing(open.get(index), item, chosen.get(index)))
                .toList();
    }

    private Restaffing restaffing(Review review, ContentItem item, int choice) {
        String group = further(review, item).get(choice);
        return new Restaffing(
                review.id(),
                group,
                "Nobody in %s is free to review this content any more; %s is asked as well."
                        .formatted(directory.groupName(review.reviewingGroup()), directory.groupName(group)));
    }

    /** The reviewing group itself, then those that could be asked as well. */
    private static List<String> further(Review review, ContentItem item) {
        return Stream.of(
                        review.reviewingGroup(),
                        Deciders.reviewingGroup(Deciders.CONTENT, item),
                        Deciders.reviewingGroup(Deciders.LEADERSHIP, item))
                .distinct()
                .toList();
    }

    private static int firstFilled(List<Set<String>> options) {
        return IntStream.range(0, options.size())
                .filter(index -> !options.get(index).isEmpty())
                .findFirst()
                .orElse(0);
    }

    private Review review(Dossier dossier, String department, int choice) {
        List<String> groups = groups(department, dossier.item());
        return Review.asked(
                dossier.item().number(),
                dossier.round() + 1,
                department,
                groups.get(choice),
                choice == 0 ? "" : why(groups.get(0), groups.get(choice)));
    }

    /** The refusal for the first department that cannot be staffed together with those before it. */
    private Refused nobodyFree(
            ContentItem item, List<String> asked, List<Set<String>> approval, List<List<Set<String>>> options) {
        int staffed = 0;
        while (Matching.choose(approval, options.subList(0, staffed + 1)).isPresent()) {
            staffed++;
        }
        String department = asked.get(staffed);
        return new Refused(
                "Nobody in %s is free to review this content for %s, because owner and authors may not review and everyone reviews once. Add people there, or submit from another department."
                        .formatted(deciders.names(groups(department, item).stream()), directory.groupName(department)));
    }

    private static List<String> groups(String department, ContentItem item) {
        return Stream.of(department, Deciders.CONTENT, Deciders.LEADERSHIP)
                .map(one -> Deciders.reviewingGroup(one, item))
                .distinct()
                .toList();
    }

    private String why(String own, String group) {
        return "Nobody in %s is free to review this content, because owner and authors may not review and everyone reviews once; %s reviews instead."
                .formatted(directory.groupName(own), directory.groupName(group));
    }
}
