package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ReviewRounds;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bean {@code reviewRound} of the models: what the parallel reviews run over. */
@UsedInModels
@Component
public class ReviewRound {

    private final ReviewRounds reviewRounds;

    ReviewRound(ReviewRounds reviewRounds) {
        this.reviewRounds = reviewRounds;
    }

    /** Ids of the reviews the open round waits for. */
    public List<String> reviewIds(String number) {
        return reviewRounds.openReviews(number);
    }

    /** Id of the group that may claim the review. */
    public String group(String reviewId) {
        return reviewRounds.review(reviewId).reviewingGroup();
    }
}
