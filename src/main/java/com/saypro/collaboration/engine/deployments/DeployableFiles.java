package com.saypro.collaboration.engine.deployments;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.engine.forms.FormCoverage;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.foundation.UsedInModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which files people may deploy: models whose code is the application's own beans, and forms. */
@Component
class DeployableFiles {

    /** Bytes of one file; the largest model of the house has a twentieth of that. */
    private static final int LARGEST = 2 * 1024 * 1024;

    /** Elements within elements; the models of the house have a dozen. */
    private static final int DEEPEST = 100;

    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[\\p{L}\\p{N}_][\\p{L}\\p{N} _.()/-]{0,199}");

    private final ListableBeanFactory beans;
    private final DirectoryPlan directory;

    DeployableFiles(ListableBeanFactory beans, DirectoryPlan directory) {
        this.beans = beans;
        this.directory = directory;
    }

    /**
     * Checks one file of a deployment.
     *
     * @throws Refused when it is neither a model nor a form, is too large, is no XML, or could run code that is not the
     *     application's
     */
    void requireDeployable(String name, byte[] content) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused(
                    "A file of this name cannot be deployed. Letters, digits, spaces and _ . ( ) / - are allowed,"
                            + " two points in a row are not.");
        }
        if (content.length > LARGEST) {
            throw new Refused("“%s” cannot be deployed, because it has more than 2 MB.".formatted(name));
        }
        if (name.endsWith(".form")) {
            requireChecked(name, content);
            return;
        }
        if (!name.matches("(?s).*\\.(bpmn|bpmn20\\.xml|dmn|dmn11\\.xml)")) {
            throw new Refused(
                    "“%s” cannot be deployed: only .bpmn, .dmn and .form files can. Pages and scripts come with a release."
                            .formatted(name));
        }
        Element model = xml(name, content);
        String byItself = StartsByThemselves.in(model, directory.processes().keySet())
                .map(fault -> " " + fault + ".")
                .collect(Collectors.joining());
        if (!byItself.isEmpty()) {
            throw new Refused(
                    "“%s” cannot be deployed, because it would run by itself though the directory does not say"
                                    .formatted(name)
                            + " whose process it is.%s".formatted(byItself));
        }
        String faults = new ForeignCode(beansForModels())
                .in(model)
                .map(fault -> " " + fault + ".")
                .collect(Collectors.joining());
        if (!faults.isEmpty()) {
            throw new Refused("“%s” cannot be deployed, because a model may only use the application's own code.%s"
                    .formatted(name, faults));
        }
    }

    private static void requireChecked(String name, byte[] form) {
        String gaps =
                FormCoverage.gaps(form).stream().map(gap -> " " + gap + ".").collect(Collectors.joining());
        if (!gaps.isEmpty()) {
            throw new Refused(
                    "“%s” cannot be deployed, because entries in it could not be checked:%s".formatted(name, gaps));
        }
    }

    private Map<String, Class<?>> beansForModels() {
        Map<String, Class<?>> byName = new TreeMap<>();
        for (String name : beans.getBeanNamesForAnnotation(UsedInModels.class)) {
            byName.put(name, beans.getType(name));
        }
        return byName;
    }

    private static Element xml(String name, byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException e) {
            throw new Refused(
                    "“%s” cannot be deployed, because it is no readable XML: %s".formatted(name, e.getMessage()));
        } catch (IOException e) {
            throw new Refused("“%s” cannot be deployed, because it cannot be read in the encoding it names. Use UTF-8."
                    .formatted(name));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
