package com.saypro.collaboration.content;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * else leadership; of the department that owns the item, its leads. The review that is given with the final approval is
     * one of them.
     *
     * @param departments ids of those that are asked, each once
     * @param finalDepartment the one that signs off with the final approval; empty when none does
     * @param signed who signed off what stands, and so is not asked again
     * @throws Refused when there is nobody for one of them
     */
    List<Review> reviews(Dossier dossier, List<String> departments, String finalDepartment, Set<String> signed) {
        List<Seat> seats = new ArrayList<>();
        departments.forEach(one -> seats.add(new Seat(one, Part.REVIEW, groups(one, dossier.item()))));
        if (!finalDepartment.isEmpty()) {
            seats.add(new Seat(finalDepartment, Part.FINAL_APPROVAL, groups(finalDepartment, dossier.item())));
        }
        return staffed(dossier, seats, signed);
    }

    /**
     * The reviews that settle a dispute, each by the leads of a department that dissents, else by content's leads, else by
     * leadership.
     *
     * @throws Refused when there is nobody for one of them
     */
    List<Review> settlements(Dossier dossier, List<String> dissenters, Set<String> taken) {
        List<String> others = List.of(Deciders.leads(Deciders.CONTENT), Deciders.LEADERSHIP);
        return staffed(
                dossier,
                dissenters.stream()
                        .map(one -> new Seat(
                                one,
                                Part.REVIEW,
                                Stream.concat(Stream.of(Deciders.leads(one)), others.stream())
                                        .distinct()
                                        .toList()))
                        .toList(),
                taken);
    }

    /** A part to be taken, and the groups it can be asked of. */
    private record Seat(String department, Part part, List<String> groups) {}

    private List<Review> staffed(Dossier dossier, List<Seat> seats, Set<String> signed) {
        Set<String> excluded = Deciders.union(dossier.makers(), signed);
        Map<String, Set<String>> free = new HashMap<>();
        List<List<Set<String>>> options = seats.stream()
                .map(seat -> seat.groups().stream()
                        .map(group -> free.computeIfAbsent(group, one -> deciders.free(one, excluded)))
                        .toList())
                .toList();
        boolean approvalIsAmongThem = seats.stream().anyMatch(seat -> seat.part() == Part.FINAL_APPROVAL);
        List<Set<String>> approval = approvalIsAmongThem
                ? List.of()
                : List.of(deciders.approvers(
                        new Dossier(dossier.item(), dossier.versions(), List.of(), List.of(), List.of(), List.of()),
                        excluded));
        List<Integer> chosen = Matching.choose(approval, options)
                .orElseThrow(() -> nobodyFree(dossier.item(), seats, approval, options));
        return IntStream.range(0, seats.size())
                .mapToObj(index -> review(dossier, seats.get(index), chosen.get(index)))
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
        Set<String> approvers = deciders.approvers(dossier, excluded);
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

    private Review review(Dossier dossier, Seat seat, int choice) {
        List<String> groups = seat.groups();
        return Review.asked(
                dossier.item().number(),
                dossier.round() + 1,
                seat.department(),
                seat.part(),
                groups.get(choice),
                choice == 0 ? "" : why(groups.get(0), groups.get(choice)));
    }

    /** The refusal for the first department that cannot be staffed together with those before it. */
    private Refused nobodyFree(
            ContentItem item, List<Seat> seats, List<Set<String>> approval, List<List<Set<String>>> options) {
        if (!Matching.fills(approval)) {
            return new Refused(
                    "Nobody is free to approve this content, because owner and authors may not and everyone reviews once. Add a lead or deputy in %s."
                            .formatted(directory.groupName(Deciders.leads(item.department()))));
        }
        int staffed = 0;
        while (Matching.choose(approval, options.subList(0, staffed + 1)).isPresent()) {
            staffed++;
        }
        Seat seat = seats.get(staffed);
        return new Refused(
                "Nobody in %s is free to review this content for %s, because owner and authors may not review and everyone reviews once. Add people there, or submit from another department."
                        .formatted(deciders.names(seat.groups().stream()), directory.groupName(seat.department())));
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
