package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.guideline.BrandGuideline;
import com.saypro.collaboration.content.guideline.BrandGuidelines;
import com.saypro.collaboration.directory.Directory;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The brand guideline in force and its earlier versions, for everyone who belongs to SayPro or is asked for content. */
@Controller
class BrandGuidelinePage {

    private final BrandGuidelines guidelines;
    private final Readers readers;
    private final Directory directory;

    BrandGuidelinePage(BrandGuidelines guidelines, Readers readers, Directory directory) {
        this.guidelines = guidelines;
        this.readers = readers;
        this.directory = directory;
    }

    /** A version with names and moment as people read them. */
    record Shown(BrandGuideline guideline, String draftedBy, String confirmedBy, String since) {}

    @GetMapping("/brand-guideline")
    String show(Principal me, Model model) {
        readers.mustReadGuideline(me);
        List<Shown> versions = guidelines.findAllByOrderByVersionDesc().stream()
                .map(one -> new Shown(
                        one,
                        directory.personName(one.draftedBy()),
                        directory.personName(one.confirmedBy()),
                        PublicationTimes.readable(one.inForceSince())))
                .toList();
        model.addAttribute("versions", versions);
        return "content/brand-guideline";
    }
}
