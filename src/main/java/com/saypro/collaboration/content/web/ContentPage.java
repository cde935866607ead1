package com.saypro.collaboration.content.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Everything about a content item: where it stands, its versions side by side, who decided what, where it goes out, who did
 * what when. Read by everyone in a department, by process owners and administrators, and by those who took part; for all
 * others there is no such page (docs/adr/0010-who-reads-content.md).
 */
@Controller
class ContentPage {

    private final ItemPages pages;

    ContentPage(ItemPages pages) {
        this.pages = pages;
    }

    @GetMapping("/content/{number}")
    ModelAndView show(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") String left,
            @RequestParam(defaultValue = "0") String right,
            Principal me) {
        return pages.show(pages.read(number, me), version(left), version(right), me);
    }

    /** The number of a version; 0 when it is none. */
    private static int version(String entered) {
        return entered.matches("\\d{1,6}") ? Integer.parseInt(entered) : 0;
    }
}
