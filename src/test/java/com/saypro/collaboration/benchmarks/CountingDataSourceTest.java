package com.saypro.collaboration.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.CountingDataSource.Count;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CountingDataSourceTest {

    @Autowired
    DataSource dataSource;

    @Test
    void statements_and_commits_are_counted_and_rolled_back_ones_do_not_commit() {
        var counting = new CountingDataSource(dataSource);
        var jdbc = JdbcClient.create(counting);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(counting));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1").query(Integer.class).single();
            jdbc.sql("select 2").query(Integer.class).single();
        });
        Count committed = counting.now();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 3").query(Integer.class).single();
            status.setRollbackOnly();
        });
        assertThat(committed).isEqualTo(new Count(2, 1));
        assertThat(counting.now().since(committed)).isEqualTo(new Count(1, 0));
    }
}
