package com.saypro.collaboration.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Hears the statements that Spring's JDBC and the engine's MyBatis say they prepare, in the context all tests share. Where a
 * test may have a context of its own, {@link CountingDataSource} counts what is executed.
 */
public final class StatementLog implements AutoCloseable {

    private static final List<String> SPEAKERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.camunda.bpm.engine.impl.persistence.entity");

    private record Said(String thread, String statement) {}

    private final List<Said> heard = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String said = event.getFormattedMessage();
            if (said.startsWith("Executing prepared SQL statement") || said.contains("Preparing:")) {
                heard.add(new Said(event.getThreadName(), said));
            }
        }
    };

    public StatementLog() {
        ear.start();
        for (String name : SPEAKERS) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(ear);
        }
    }

    /** What was heard while this is done. */
    public List<String> during(Runnable action) {
        heard.clear();
        action.run();
        return heard.stream().map(Said::statement).toList();
    }

    /** The same without what other threads did meanwhile. */
    public List<String> duringHere(Runnable action) {
        during(action);
        return heard.stream()
                .filter(said -> said.thread().equals(Thread.currentThread().getName()))
                .map(Said::statement)
                .toList();
    }

    @Override
    public void close() {
        for (String name : SPEAKERS) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.detachAppender(ear);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
    }
}
