package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.story.ItemStory;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The approval record of an item as a file, for those who read its page, once somebody has decided something about it. Before
 * that the page says so, with status 404.
 */
@Controller
class RecordPage {

    private static final String NOT_YET =
            "There is no approval record yet, because nobody has decided anything so far.";

    private final ItemPages pages;
    private final ApprovalRecords records;

    RecordPage(ItemPages pages, ApprovalRecords records) {
        this.pages = pages;
        this.records = records;
    }

    @GetMapping("/content/{number}/record.pdf")
    Object record(@PathVariable String number, Principal me) {
        ItemStory story = pages.read(number, me);
        if (!story.isDecided()) {
            return pages.missing(story, NOT_YET, me);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + "-approval-record.pdf")
                                .build()
                                .toString())
                .body(records.of(story, me.getName()));
    }
}
