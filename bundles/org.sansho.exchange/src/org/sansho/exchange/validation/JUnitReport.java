// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sansho.core.report.FileReport;
import org.sansho.core.report.Problem;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;

/**
 * A validation as JUnit XML, which CI servers show as tests: a suite for each file, a test case for each finding.
 *
 * <p>A finding at or above the threshold is a failure, one below it a test that passes and has something to say, a suppressed one a test
 * that is skipped. A file in which nothing was found is one test that passes.
 */
public final class JUnitReport {

	private static final String LANGUAGE_SUFFIX = ".sansho";

	private final Severity failOn;
	private final Messages messages;

	/**
	 * @param failOn   the least severity that is a failure
	 * @param language the language of the messages
	 */
	public JUnitReport(Severity failOn, Locale language) {
		this.failOn = failOn;
		this.messages = new Messages(JUnitReport.class, language);
	}

	/** Writes {@code report} to {@code out}, which stays open. */
	public void write(ValidationReport report, OutputStream out) throws IOException {
		try {
			// The factory of the JDK, whatever else is on the class path.
			Indented xml = new Indented(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
			xml.writer.writeStartDocument("UTF-8", "1.0");
			List<FileReport> files = FileReport.of(report);
			List<Problem> problems = report.problems();
			xml.start("testsuites", "name", "Sansho", "tests", files.stream().mapToInt(JUnitReport::tests).sum(), "failures", failures(problems),
					"errors", 0, "skipped", suppressed(problems));
			for (FileReport file : files) {
				writeSuite(file, xml);
			}
			xml.end();
			xml.writer.writeEndDocument();
			xml.writer.writeCharacters("\n");
			xml.writer.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	private void writeSuite(FileReport file, Indented xml) throws XMLStreamException {
		xml.start("testsuite", "name", file.file(), "tests", tests(file), "failures", failures(file.problems()), "errors", 0, "skipped",
				suppressed(file.problems()), "time", 0);
		if (file.problems().isEmpty()) {
			xml.start("testcase", "name", messages.get("junit.clean"), "classname", className(file.file()), "file", file.file(), "time", 0);
			xml.end();
		}
		Map<String, Integer> names = new HashMap<>();
		for (Problem problem : file.problems()) {
			writeCase(problem, names, xml);
		}
		xml.end();
	}

	private void writeCase(Problem problem, Map<String, Integer> names, Indented xml) throws XMLStreamException {
		xml.start("testcase", "name", name(problem, names), "classname", className(problem.file()), "file", problem.file(), "time", 0);
		if (problem.suppressed().isPresent()) {
			xml.start("skipped", "message", problem.suppressed().get());
			xml.end();
			xml.text("system-out", description(problem));
		} else if (isFailure(problem)) {
			xml.text("failure", description(problem), "type", problem.code(), "message", problem.message());
		} else {
			xml.text("system-out", description(problem));
		}
		xml.end();
	}

	/** A name that stays when lines move, so that a server can tell since when a test fails: the code and what it is about. */
	private static String name(Problem problem, Map<String, Integer> names) {
		String name = problem.code() + ' ' + (problem.subject().isEmpty() ? problem.message() : problem.subject());
		int number = names.merge(name, 1, Integer::sum);
		return number == 1 ? name : name + " (" + number + ')';
	}

	/** The file as the name of a class in packages, since servers show tests as a tree of these. */
	private static String className(String file) {
		String bare = file.endsWith(LANGUAGE_SUFFIX) ? file.substring(0, file.length() - LANGUAGE_SUFFIX.length()) : file;
		return Arrays.stream(bare.split("[/\\\\]")).filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
				.map(name -> name.replace('.', '_').replace(':', '_')).collect(Collectors.joining("."));
	}

	private String description(Problem problem) {
		List<String> lines = new ArrayList<>();
		lines.add(messages.get("junit.place", problem.file(), Integer.toString(problem.line()), Integer.toString(problem.column()),
				messages.get("severity." + problem.severity().name().toLowerCase(Locale.ROOT)), problem.code(), problem.message()));
		if (!problem.region().excerpt().isBlank()) {
			lines.add("    " + problem.region().excerpt().strip());
		}
		lines.addAll(problem.details());
		return String.join("\n", lines);
	}

	private static int tests(FileReport file) {
		return Math.max(1, file.problems().size());
	}

	private int failures(List<Problem> problems) {
		return (int) problems.stream().filter(this::isFailure).count();
	}

	private boolean isFailure(Problem problem) {
		return problem.suppressed().isEmpty() && problem.severity().atLeast(failOn);
	}

	private static int suppressed(List<Problem> problems) {
		return (int) problems.stream().filter(problem -> problem.suppressed().isPresent()).count();
	}

	/** Elements on lines of their own, indented by two spaces; elements with text stay as they are. */
	private static final class Indented {

		private final XMLStreamWriter writer;
		private int depth;
		private boolean leaf;

		Indented(XMLStreamWriter writer) {
			this.writer = writer;
		}

		/** @param attributes names and values in turn */
		void start(String name, Object... attributes) throws XMLStreamException {
			newLine();
			writer.writeStartElement(name);
			for (int i = 0; i < attributes.length; i += 2) {
				writer.writeAttribute(attributes[i].toString(), XmlText.attribute(attributes[i + 1].toString()));
			}
			depth++;
			leaf = true;
		}

		void text(String name, String text, Object... attributes) throws XMLStreamException {
			start(name, attributes);
			writer.writeCharacters(XmlText.content(text));
			end();
		}

		void end() throws XMLStreamException {
			depth--;
			if (!leaf) {
				newLine();
			}
			writer.writeEndElement();
			leaf = false;
		}

		private void newLine() throws XMLStreamException {
			writer.writeCharacters("\n" + "  ".repeat(depth));
		}
	}
}
