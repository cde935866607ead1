package com.saypro.collaboration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What every page of ours keeps: WCAG 2.2 AA as far as axe sees it, and no scrolling to the side. */
final class Accessibility {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** Fails with each broken rule and where it is broken. */
    static void check(Window window) {
        Page page = window.page();
        var results = new AxeBuilder(page).withTags(WCAG_22_AA).analyze();
        assertThat(results.getPasses()).as("rules that were looked at").isNotEmpty();
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n  "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("\n  ")))
                        .toList())
                .as("broken rules on " + page.url())
                .isEmpty();
    }

    /** Fails when the page, or anything in it but a named table that the keyboard scrolls, is wider than the window. */
    static void fitsTheWindow(Window window) {
        Page page = window.page();
        assertThat(page.evaluate("""
                        document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                            : [...document.querySelectorAll('body *')]
                                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
                                .map(e => e.outerHTML.slice(0, 120))
                        """))
                .as("parts that reach over the side on " + page.url())
                .isEqualTo(List.of());
        assertThat(page.evaluate("""
                        [...document.querySelectorAll('main *')]
                            .filter(e => !e.closest('.unseen, thead') && e.scrollWidth > e.clientWidth + 1
                                && !e.matches('[role=region][tabindex="0"]')
                                && getComputedStyle(e).overflowX !== 'visible' && !['INPUT', 'SELECT', 'TEXTAREA'].includes(e.tagName))
                            .map(e => e.outerHTML.slice(0, 120))
                        """))
                .as("parts that scroll by themselves on " + page.url())
                .isEqualTo(List.of());
    }
}
