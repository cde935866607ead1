package com.saypro.collaboration.engine.privacy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.TestClock;
import com.saypro.collaboration.engine.privacy.Erasure.Erased;
import com.saypro.collaboration.engine.privacy.Erasure.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody works at SayPro in 2019, leaves, and is erased: in part in 2021, and for good when five years have passed. */
@IntegrationTest
class ErasureTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Erasure erasure;

    @Autowired
    PendingErasures pending;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Life life;
    Everywhere everywhere;

    @BeforeEach
    void in_2019() {
        clock.set("2019-11-25T09:30");
        life = new Life(application);
        life.arrive();
        life.work(port);
    }

    @AfterEach
    void over() {
        life.end();
        clock.reset();
    }

    @BeforeEach
    void as_the_owner(@Autowired JdbcConnectionDetails details) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(details.getJdbcUrl());
        source.setUser(details.getUsername());
        source.setPassword(details.getPassword());
        everywhere = new Everywhere(JdbcClient.create(source));
    }

    @Test
    void nothing_is_left() {
        System.out.println("BEFORE " + everywhere.find(life.person) + "\nNAME " + everywhere.find(life.fullName)
                + "\nMAIL " + everywhere.find(life.mail));
        System.out.println("DETAILS "
                + jdbc.sql("select distinct name_ from public.act_hi_detail where text_ = ?")
                        .param(life.person)
                        .query(String.class)
                        .list()
                + jdbc.sql("select distinct name_ from public.act_hi_varinst where text_ = ?")
                        .param(life.person)
                        .query(String.class)
                        .list()
                + jdbc.sql("select distinct property_ from public.act_hi_op_log where new_value_ = ?")
                        .param(life.person)
                        .query(String.class)
                        .list());
        clock.set("2021-03-01T09:00");
        Erased erased = erasure.erase(new Wish(life.person, "", ""), "admin");
        System.out.println(erased + "\nAFTER " + everywhere.find(life.person) + "\nNAME "
                + everywhere.find(life.fullName) + "\nMAIL " + everywhere.find(life.mail));
        jdbc.sql(
                        "select kind||'|'||coalesce(person,'')||'|'||subject||'|'||detail||'|'||address from saypro.audit_log where detail||subject||coalesce(person,'') like '%'||?||'%' or detail||subject||coalesce(person,'') like '%'||?||'%'")
                .params(life.person, erased.pseudonym())
                .query(String.class)
                .list()
                .forEach(System.out::println);
        clock.set("2025-01-10T09:00");
        pending.goOn();
        System.out.println("END " + everywhere.find(life.person));
    }
}
