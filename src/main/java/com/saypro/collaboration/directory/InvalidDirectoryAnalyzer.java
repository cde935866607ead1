package com.saypro.collaboration.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what is wrong in the directory's YAML, instead of a stack trace. */
class InvalidDirectoryAnalyzer extends AbstractFailureAnalyzer<InvalidDirectory> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidDirectory cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".", "Correct directory.yaml; docs/directory.md says what it may hold.", cause);
    }
}
