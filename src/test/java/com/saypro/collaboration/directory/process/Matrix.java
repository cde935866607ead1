package com.saypro.collaboration.directory.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the directory's YAML is expected to come to, written a second time: who is what, and who may do what. Whoever adds a
 * role, a process or a right there says here what it opens and what it keeps closed.
 */
final class Matrix {

    /** What somebody is to a process. */
    enum Standing {
        /** In a department whose task it is. */
        ASKED,
        /** In another department. */
        STAFF,
        /** In a group that owns the process. */
        OWNER,
        /** In a group that owns other processes only. */
        OTHER_OWNER,
        ANALYST,
        ADMIN,
        /** Outside SayPro, with an account. */
        OUTSIDE,
        /** In a group that by itself opens nothing. */
        NOTHING
    }

    /**
     * One thing that somebody tries.
     *
     * @param may who may
     */
    record Action(String name, String method, String path, String body, Set<Standing> may) {

        /** Whether it is tried with every process. */
        boolean everywhere() {
            return name.startsWith("* ");
        }
    }

    /** Every role of the YAML, a department that is asked, one that is not, and a department's leads as such. */
    static final Map<String, Standing> ROLES = roles("""
            marketing             ASKED
            hr                    STAFF
            marketing-lead        NOTHING
            process-owner         OTHER_OWNER
            content-process-owner OTHER_OWNER
            analyst               ANALYST
            administrator         ADMIN
            legal-external        OUTSIDE
            content-creator       OUTSIDE
            pr                    NOTHING
            crisis-team           NOTHING
            """);

    private static final String EVERY_DEPARTMENT = "marketing communications events finance legal content partnerships"
            + " posts-office customer-support technical-services sales product customer-service hr leadership";

    /** Who starts a process, and who owns it. */
    private static final String PROCESSES = """
            brand-guideline            | communications           | process-owner content-process-owner
            content-approval           | every department         | process-owner content-process-owner
            content-calendar-alignment | marketing communications | process-owner content-process-owner
            content-dispute            |                          | process-owner content-process-owner
            content-measurement        |                          | process-owner content-process-owner
            content-publication        |                          | process-owner content-process-owner
            free-day                   | hr                       | process-owner
            """;

    /** With a process, those with a star with every one; TASK is open for marketing and claimed by nobody, MINE is the same task in the hands of marketing's person. */
    private static final String ON_A_PROCESS = """
            who may                                   | asked staff owner other analyst admin outside nothing |        |                                               |
            * read the definition                     | yes   yes   yes   -     yes     yes   -       -       | GET    | /process-definition/DEFINITION                |
            read the diagram                          | yes   yes   yes   -     yes     yes   -       -       | GET    | /process-definition/DEFINITION/xml            |
            start in the middle                       | -     -     -     -     -       -     -       -       | POST   | /process-definition/DEFINITION/start          | {"startInstructions":[{"type":"startBeforeActivity","activityId":"userTask_work"}]}
            * see the instance                        | -     -     yes   -     -       -     -       -       | GET    | /process-instance/INSTANCE                    |
            see where it stands                       | -     -     yes   -     -       -     -       -       | GET    | /process-instance/INSTANCE/activity-instances |
            see the instance's values                 | -     -     yes   -     -       -     -       -       | GET    | /process-instance/INSTANCE/variables          |
            find the instance's values                | -     -     yes   -     -       -     -       -       | GET    | /variable-instance?processInstanceIdIn=INSTANCE&variableName=note |
            see its jobs                              | -     -     yes   -     -       -     -       -       | GET    | /job?processInstanceId=INSTANCE               |
            * see the task                            | yes   -     yes   -     -       -     -       -       | GET    | /task/TASK                                    |
            find the task                             | yes   -     yes   -     -       -     -       -       | GET    | /task?processInstanceId=INSTANCE              |
            see what the task's form shows            | yes   -     yes   -     -       -     -       -       | GET    | /task/TASK/form-variables                     |
            see the task's own values                 | yes   -     yes   -     -       -     -       -       | GET    | /task/TASK/localVariables                     |
            * claim                                   | yes   -     -     -     -       -     -       -       | POST   | /task/TASK/claim                              | {"userId":"ME"}
            claim for somebody else                   | -     -     -     -     -       -     -       -       | POST   | /task/TASK/claim                              | {"userId":"rights.sales"}
            complete what nobody has claimed          | -     -     -     -     -       -     -       -       | POST   | /task/TASK/complete                           | {}
            complete what marketing's person has      | yes   -     -     -     -       -     -       -       | POST   | /task/MINE/complete                           | {}
            send the form marketing's person has      | yes   -     -     -     -       -     -       -       | POST   | /task/MINE/submit-form                        | {}
            resolve what marketing's person has       | yes   -     -     -     -       -     -       -       | POST   | /task/MINE/resolve                            | {}
            take marketing's person the task away     | -     -     yes   -     -       -     -       -       | POST   | /task/MINE/unclaim                            | {}
            end the task by an error                  | -     -     -     -     -       -     -       -       | POST   | /task/TASK/bpmnError                          | {"errorCode":"refused"}
            * give the task to somebody               | -     -     yes   -     -       -     -       -       | POST   | /task/TASK/assignee                           | {"userId":"rights-marketing"}
            give the task to oneself                  | -     -     yes   -     -       -     -       -       | POST   | /task/TASK/assignee                           | {"userId":"ME"}
            give somebody what another has            | -     -     yes   -     -       -     -       -       | POST   | /task/MINE/assignee                           | {"userId":"rights.sales"}
            comment on the task                       | yes   -     yes   -     -       -     -       -       | POST   | /task/TASK/comment/create                     | {"message":"Seen"}
            read the task's comments                  | yes   -     yes   -     yes     -     -       -       | GET    | /task/TASK/comment                            |
            see the files of the task                 | -     -     -     -     -       -     -       -       | GET    | /task/TASK/attachment                         |
            delegate the task                         | -     -     yes   -     -       -     -       -       | POST   | /task/TASK/delegate                           | {"userId":"rights-marketing"}
            ask a further group                       | -     -     yes   -     -       -     -       -       | POST   | /task/TASK/identity-links                     | {"groupId":"sales","type":"candidate"}
            change the task's due date                | -     -     yes   -     -       -     -       -       | PUT    | /task/TASK                                    | {"name":"Work","due":"2030-01-01T00:00:00.000+0000"}
            set a value of the task                   | -     -     -     -     -       -     -       -       | PUT    | /task/TASK/localVariables/note                | {"value":"mine","type":"String"}
            set a value through the task              | -     -     -     -     -       -     -       -       | PUT    | /task/TASK/variables/note                     | {"value":"mine","type":"String"}
            * set a value of the instance             | -     -     yes   -     -       -     -       -       | PUT    | /process-instance/INSTANCE/variables/note     | {"value":"mine","type":"String"}
            * retry a job                             | -     -     yes   -     -       -     -       -       | PUT    | /job/JOB/retries                              | {"retries":2}
            run a job now                             | -     -     yes   -     -       -     -       -       | POST   | /job/JOB/execute                              | {}
            move a timer                              | -     -     yes   -     -       -     -       -       | PUT    | /job/JOB/duedate                              | {"duedate":"2090-01-01T00:00:00.000+0000"}
            * suspend the instance                    | -     -     yes   -     -       -     -       -       | PUT    | /process-instance/INSTANCE/suspended          | {"suspended":true}
            * modify the instance                     | -     -     yes   -     -       -     -       -       | POST   | /process-instance/INSTANCE/modification       | {"instructions":[{"type":"startBeforeActivity","activityId":"userTask_work"}]}
            send the instance a message               | -     -     yes   -     -       -     -       -       | POST   | /message                                      | {"messageName":"rights-of-KEY","processInstanceId":"INSTANCE"}
            * migrate the instance                    | -     -     yes   -     -       -     -       -       | POST   | /migration/execute                            | {"migrationPlan":{"sourceProcessDefinitionId":"DEFINITION","targetProcessDefinitionId":"DEFINITION","instructions":[{"sourceActivityIds":["userTask_work"],"targetActivityIds":["userTask_work"]}]},"processInstanceIds":["INSTANCE"]}
            * delete the instance                     | -     -     -     -     -       -     -       -       | DELETE | /process-instance/INSTANCE                    |
            delete the definition                     | -     -     -     -     -       -     -       -       | DELETE | /process-definition/DEFINITION                |
            change how long history is kept           | -     -     -     -     -       -     -       -       | PUT    | /process-definition/DEFINITION/history-time-to-live | {"historyTimeToLive":1}
            * read that it ran                        | -     -     yes   -     yes     -     -       -       | GET    | /history/process-instance?processInstanceId=INSTANCE |
            read its steps                            | -     -     yes   -     yes     -     -       -       | GET    | /history/activity-instance?processInstanceId=INSTANCE |
            read its tasks of the past                | -     -     yes   -     yes     -     -       -       | GET    | /history/task?processInstanceId=INSTANCE      |
            * read what people entered                | -     -     yes   -     -       -     -       -       | GET    | /history/variable-instance?processInstanceId=INSTANCE |
            read how what they entered changed        | -     -     yes   -     -       -     -       -       | GET    | /history/detail?processInstanceId=INSTANCE&variableUpdates=true |
            delete its history                        | -     -     -     -     -       -     -       -       | DELETE | /history/process-instance/INSTANCE            |
            """;

    /** Without a process; VICTIM is a person of sales. */
    private static final String BESIDE = """
            who may                                   | asked staff owner other analyst admin outside nothing |        |                                               |
            see deployments                           | -     -     yes   yes   yes     yes   -       -       | GET    | /deployment?name=SayPro+Collaboration         |
            delete a deployment                       | -     -     -     -     -       -     -       -       | DELETE | /deployment/DEPLOYMENT?cascade=true           |
            read a decision                           | -     -     yes   yes   yes     yes   -       -       | GET    | /decision-definition/key/step-deadlines       |
            read what was decided                     | -     -     yes   yes   -       -     -       -       | GET    | /history/decision-instance?decisionDefinitionKey=step-deadlines&maxResults=1 |
            evaluate a decision                       | -     -     -     -     -       -     -       -       | POST   | /decision-definition/key/step-deadlines/evaluate | {"variables":{"step":{"value":"review","type":"String"},"urgency":{"value":"normal","type":"String"}}}
            create a filter                           | -     -     -     -     -       yes   -       -       | POST   | /filter/create                                | {"resourceType":"Task","name":"By ME","query":{},"properties":{}}
            change a filter                           | -     -     -     -     -       yes   -       -       | PUT    | /filter/FILTER                                | {"resourceType":"Task","name":"By rights","query":{},"properties":{}}
            delete a filter                           | -     -     -     -     -       yes   -       -       | DELETE | /filter/FILTER                                |
            use a filter                              | yes   yes   yes   yes   yes     yes   yes     yes     | GET    | /filter/FILTER                                |
            see somebody else                         | -     -     -     -     -       yes   -       -       | GET    | /user?id=VICTIM                               |
            create a person                           | -     -     -     -     -       yes   -       -       | POST   | /user/create                                  | {"profile":{"id":"rights.by.ME"},"credentials":{"password":"a-long-password-1"}}
            change somebody's account                 | -     -     -     -     -       yes   -       -       | PUT    | /user/VICTIM/profile                          | {"id":"VICTIM","firstName":"S","lastName":"D","email":"x@saypro.example"}
            delete a person                           | -     -     -     -     -       yes   -       -       | DELETE | /user/VICTIM                                  |
            create a group                            | -     -     -     -     -       yes   -       -       | POST   | /group/create                                 | {"id":"rights-by-me","name":"Mine"}
            delete a group                            | -     -     -     -     -       yes   -       -       | DELETE | /group/GROUP                                  |
            put somebody into a group                 | -     -     -     -     -       yes   -       -       | PUT    | /group/GROUP/members/VICTIM                   |
            take somebody out of a group              | -     -     -     -     -       yes   -       -       | DELETE | /group/sales/members/VICTIM                   |
            put oneself into a group                  | -     -     -     -     -       -     -       -       | PUT    | /group/GROUP/members/ME                       |
            see rights                                | -     -     -     -     -       yes   -       -       | GET    | /authorization?maxResults=1                   |
            give somebody a right                     | -     -     -     -     -       -     -       -       | POST   | /authorization/create                         | {"type":1,"permissions":["ALL"],"userId":"VICTIM","resourceType":6,"resourceId":"*"}
            give oneself a right                      | -     -     -     -     -       -     -       -       | POST   | /authorization/create                         | {"type":1,"permissions":["ALL"],"userId":"ME","resourceType":8,"resourceId":"*"}
            take a right away                         | -     -     -     -     -       -     -       -       | DELETE | /authorization/AUTHORIZATION                  |
            create a tenant                           | -     -     -     -     -       -     -       -       | POST   | /tenant/create                                | {"id":"rights","name":"Mine"}
            make a task of nothing                    | -     -     -     -     -       -     -       -       | POST   | /task/create                                  | {"name":"Do this for me","assignee":"VICTIM"}
            """;

    private Matrix() {}

    static Map<String, List<String>> starters() {
        return column(1);
    }

    static Map<String, List<String>> owners() {
        return column(2);
    }

    /** What a member of the role is to a process. */
    static Standing standing(String role, String process) {
        return owners().get(process).contains(role) ? Standing.OWNER : ROLES.get(role);
    }

    static List<Action> onAProcess() {
        return actions(ON_A_PROCESS);
    }

    static List<Action> beside() {
        return actions(BESIDE);
    }

    private static Map<String, Standing> roles(String table) {
        Map<String, Standing> roles = new LinkedHashMap<>();
        table.lines().map(line -> line.split(" +")).forEach(line -> roles.put(line[0], Standing.valueOf(line[1])));
        return roles;
    }

    private static Map<String, List<String>> column(int number) {
        return PROCESSES
                .lines()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(line -> line[0].strip(), line -> groups(line[number].strip())));
    }

    private static List<String> groups(String written) {
        String groups = written.equals("every department") ? EVERY_DEPARTMENT : written;
        return groups.isEmpty() ? List.of() : List.of(groups.split(" "));
    }

    private static List<Action> actions(String table) {
        return table.lines().skip(1).map(Matrix::action).toList();
    }

    private static Action action(String line) {
        String[] cells = line.split("\\|", -1);
        String[] may = cells[1].strip().split(" +");
        if (may.length != Standing.values().length) {
            throw new AssertionError("Not one answer for each standing: " + line);
        }
        return new Action(
                cells[0].strip(),
                cells[2].strip(),
                cells[3].strip(),
                cells[4].strip(),
                Arrays.stream(Standing.values())
                        .filter(standing -> may[standing.ordinal()].equals("yes"))
                        .collect(Collectors.toSet()));
    }
}
