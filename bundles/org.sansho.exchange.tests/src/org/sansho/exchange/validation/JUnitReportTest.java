// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.exchange.given.Expected;
import org.sansho.exchange.given.Reports;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** {@link JUnitReport}. */
class JUnitReportTest {

	@ParameterizedTest
	@ValueSource(strings = {"en", "ja"})
	void everythingIsAsExpected(String language) {
		Locale locale = Locale.of(language);
		Expected.assertAsExpected(Expected.written(out -> new JUnitReport(Severity.WARNING, locale).write(Reports.everything(locale), out)),
				"validation/everything." + language + ".xml");
	}

	@ParameterizedTest
	@EnumSource(Severity.class)
	void theCountsAddUp(Severity failOn) {
		Element suites = xml(failOn, Reports.everything(Locale.ENGLISH));
		for (String kind : List.of("tests", "failures", "errors", "skipped")) {
			assertThat(children(suites, "testsuite").stream().mapToInt(suite -> number(suite, kind)).sum()).as(kind).isEqualTo(number(suites, kind));
		}
		for (Element suite : children(suites, "testsuite")) {
			assertThat(children(suite, "testcase")).hasSize(number(suite, "tests"));
			assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(number(suite, "failures"));
			assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(number(suite, "skipped"));
		}
	}

	@ParameterizedTest
	@CsvSource({"ERROR,2", "WARNING,3", "INFO,6"})
	void theThresholdDecidesWhatFails(Severity failOn, int failures) {
		assertThat(number(xml(failOn, Reports.everything(Locale.ENGLISH)), "failures")).isEqualTo(failures);
	}

	@Test
	void aFileWithoutFindingsIsATestThatPasses() {
		Element suites = xml(Severity.INFO, Reports.report().file("a.sansho").done());
		assertThat(number(suites, "tests")).isEqualTo(1);
		assertThat(suites.getElementsByTagName("testcase").item(0).getChildNodes().getLength()).isZero();
	}

	@Test
	void aFailureHasTheCodeTheMessageAndThePlace() {
		Element failure = (Element) xml(Severity.ERROR, Reports.report().file("a.sansho").error("SN101.form", 3, 4, "\tform x", "twice & \"so\"")
				.detail("one", "two").done()).getElementsByTagName("failure").item(0);
		assertThat(failure.getAttribute("type")).isEqualTo("SN101");
		assertThat(failure.getAttribute("message")).isEqualTo("twice & \"so\"");
		assertThat(failure.getTextContent()).isEqualTo("a.sansho:3:4: error SN101: twice & \"so\"\n    form x\none\ntwo");
	}

	@Test
	void aSuppressedFindingIsSkippedWithItsReason() {
		Element skipped = (Element) xml(Severity.INFO, Reports.report().file("a.sansho").error("SN101", 3, 4, "x", "m").suppressed("理由").done())
				.getElementsByTagName("skipped").item(0);
		assertThat(skipped.getAttribute("message")).isEqualTo("理由");
	}

	@Test
	void testsOfAFileHaveNamesOfTheirOwnThatDoNotTellTheLine() {
		NodeList cases = xml(Severity.INFO, Reports.report().file("a.sansho").error("SN101", 3, 4, "x", "m").about("s")
				.error("SN101", 5, 4, "x", "m").about("s").error("SN101", 7, 4, "x", "m").done()).getElementsByTagName("testcase");
		Set<String> names = new HashSet<>();
		for (int i = 0; i < cases.getLength(); i++) {
			names.add(((Element) cases.item(i)).getAttribute("name"));
		}
		assertThat(names).containsExactlyInAnyOrder("SN101 s", "SN101 s (2)", "SN101 m");
	}

	@ParameterizedTest
	@CsvSource({"mhlw-6.0/企画.sansho, mhlw-6_0.企画", "./a.sansho, a", "pack:p/x/a.sansho, pack_p.x.a", "C:\\x\\a.sansho, C_.x.a"})
	void aFileIsAClassInPackages(String file, String name) {
		Element test = (Element) xml(Severity.INFO, Reports.report().file(file).done()).getElementsByTagName("testcase").item(0);
		assertThat(test.getAttribute("classname")).isEqualTo(name);
		assertThat(test.getAttribute("file")).isEqualTo(file);
	}

	@Test
	void everyCharacterIsLegalXml() {
		StringBuilder all = new StringBuilder("]]> ");
		for (int c = 0; c <= 0xFFFF; c++) {
			all.append((char) c);
		}
		all.append("𠮷").append('\uD842');
		Element failure = (Element) xml(Severity.INFO, Reports.report().file("a" + all).error("SN101", 1, 1, "x", all.toString()).about(all.toString()).done())
				.getElementsByTagName("failure").item(0);
		assertThat(failure.getAttribute("message")).contains("]]>", "\uFFFD", "𠮷").doesNotContain("\u0001");
	}

	private static Element xml(Severity failOn, ValidationReport report) {
		String xml = Expected.written(out -> new JUnitReport(failOn, Locale.ENGLISH).write(report, out));
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
		} catch (SAXException | IOException | ParserConfigurationException e) {
			throw new AssertionError(xml, e);
		}
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> children = new ArrayList<>();
		for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
			if (parent.getChildNodes().item(i) instanceof Element child && child.getTagName().equals(name)) {
				children.add(child);
			}
		}
		return children;
	}

	private static int number(Element element, String attribute) {
		return Integer.parseInt(element.getAttribute(attribute));
	}
}
