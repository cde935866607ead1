package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentKind;
import com.saypro.collaboration.content.Owners;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.UsedInModels;
import org.springframework.stereotype.Component;

/** The bean {@code contentRoles} of the models: to whom an item belongs. */
@UsedInModels
@Component
public class ContentRoles {

    private static final String CONTENT = "content";

    private final ContentItems items;
    private final Owners owners;
    private final Directory directory;

    ContentRoles(ContentItems items, Owners owners, Directory directory) {
        this.items = items;
        this.owners = owners;
        this.directory = directory;
    }

    /** Sign-in name of the person who submitted the item. */
    public String owner(String number) {
        return items.get(number).owner();
    }

    /** Sign-in names, with commas between, of who hears as the owner: the leads of the owning department when the owner is gone. */
    public String informed(String number) {
        return String.join(",", owners.of(items.get(number)));
    }

    /** The sign-in name itself; {@code null} when the person is gone, so that a task is nobody's and can be claimed at once. */
    public String present(String person) {
        return directory.person(person).map(Person::id).orElse(null);
    }

    /** Id of the owning department's group. */
    public String department(String number) {
        return items.get(number).department();
    }

    /**
     * Ids of the groups that may write, with commas between: the owning department, and for posts the content team, which
     * produces them together with it.
     */
    public String writers(String number) {
        ContentItem item = items.get(number);
        boolean post = item.kind() == ContentKind.SOCIAL_POST || item.kind() == ContentKind.BLOG_POST;
        return post && !item.department().equals(CONTENT) ? item.department() + "," + CONTENT : item.department();
    }

    /** Id of the group of the owning department's leads. */
    public String leadGroup(String number) {
        String department = department(number);
        return new Department(department, department).leadGroup();
    }
}
