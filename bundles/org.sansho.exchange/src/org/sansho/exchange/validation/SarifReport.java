// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.report.FileReport;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.manual.RulePage;
import org.sansho.core.text.Messages;
import org.sansho.exchange.json.JsonOutput;
import org.sansho.exchange.uri.ArtifactUris;
import org.sansho.exchange.uri.ArtifactUris.ArtifactUri;

/**
 * A validation as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), with the manual of the rules in it.
 *
 * <p>Nothing in it tells when or on which machine it was made, so the same input gives the same bytes (Appendix F of the standard).
 */
public final class SarifReport {

	private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
	private static final String ROOT = "%SRCROOT%";
	private static final String FINGERPRINT = "sanshoFinding/v1";
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");

	private final String version;
	private final List<RulePage> pages;
	private final String language;
	private final Messages messages;
	private final ArtifactUris uris;

	/**
	 * @param version  the version of Sansho
	 * @param pages    the manual of the rules, in the language of the messages
	 * @param language the language of the messages
	 * @param root     the folder that the names of files start from: the one that the program was started in
	 */
	public SarifReport(String version, List<RulePage> pages, Locale language, Path root) {
		this.version = version;
		this.pages = List.copyOf(pages);
		this.language = language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "ja-JP" : "en-US";
		this.messages = new Messages(SarifReport.class, language);
		this.uris = new ArtifactUris(root);
	}

	/** Writes {@code report} to {@code out}, which stays open. */
	public void write(ValidationReport report, OutputStream out) throws IOException {
		JsonOutput.write(out, json -> {
			json.name("$schema").value(SCHEMA);
			json.name("version").value("2.1.0");
			json.name("runs").beginArray().beginObject();
			Map<String, Integer> rules = writeTool(report, json);
			json.name("language").value(language);
			json.name("columnKind").value("utf16CodeUnits");
			json.name("originalUriBaseIds").beginObject().name(ROOT).beginObject();
			writeText("description", messages.get("sarif.root"), json);
			json.endObject().endObject();
			json.name("invocations").beginArray().beginObject().name("executionSuccessful").value(true).endObject().endArray();
			Map<String, Artifact> artifacts = writeArtifacts(report, json);
			json.name("results").beginArray();
			Fingerprints fingerprints = new Fingerprints();
			for (Problem problem : report.problems()) {
				writeResult(problem, rules.get(problem.code()), artifacts.get(problem.file()), fingerprints.next(problem), json);
			}
			json.endArray();
			json.endObject().endArray();
		});
	}

	/** A file with its place in the list of artifacts. */
	private record Artifact(ArtifactUri uri, int index) {
	}

	/** The position of each code in the list of rules. */
	private Map<String, Integer> writeTool(ValidationReport report, JsonWriter json) throws IOException {
		Map<String, Integer> positions = new LinkedHashMap<>();
		json.name("tool").beginObject().name("driver").beginObject();
		json.name("name").value("Sansho");
		json.name("version").value(version);
		json.name("language").value(language);
		json.name("rules").beginArray();
		for (RulePage page : pages) {
			positions.put(page.code(), positions.size());
			writeRule(page, json);
		}
		// A code without a page is still a rule of this run.
		for (String code : report.problems().stream().map(Problem::code).collect(Collectors.toCollection(TreeSet::new))) {
			if (positions.putIfAbsent(code, positions.size()) == null) {
				json.beginObject().name("id").value(code).endObject();
			}
		}
		json.endArray();
		json.endObject().endObject();
		return positions;
	}

	private void writeRule(RulePage page, JsonWriter json) throws IOException {
		String bad = messages.get("sarif.bad");
		String good = messages.get("sarif.good");
		json.beginObject();
		json.name("id").value(page.code());
		json.name("name").value(page.title());
		writeText("shortDescription", page.title(), json);
		writeText("fullDescription", page.text(), json);
		json.name("defaultConfiguration").beginObject().name("level").value(level(page.severity())).endObject();
		json.name("help").beginObject();
		json.name("text").value(String.join("\n\n", page.text(), bad + '\n' + page.bad().stripTrailing(), good + '\n' + page.good().stripTrailing()));
		json.name("markdown").value(String.join("\n\n", page.text(), "**" + bad + "**", fenced(page.bad()), "**" + good + "**", fenced(page.good())));
		json.endObject();
		json.endObject();
	}

	private static String fenced(String source) {
		return "```\n" + source.stripTrailing() + "\n```";
	}

	private Map<String, Artifact> writeArtifacts(ValidationReport report, JsonWriter json) throws IOException {
		Map<String, Artifact> artifacts = new LinkedHashMap<>();
		json.name("artifacts").beginArray();
		for (FileReport file : FileReport.of(report)) {
			Artifact artifact = new Artifact(uris.of(file.file()), artifacts.size());
			artifacts.put(file.file(), artifact);
			json.beginObject();
			json.name("location").beginObject();
			writeUri(artifact.uri(), json);
			json.endObject();
			json.name("roles").beginArray().value("analysisTarget").endArray();
			json.name("encoding").value("UTF-8");
			json.endObject();
		}
		json.endArray();
		return artifacts;
	}

	private void writeResult(Problem problem, int rule, Artifact artifact, String fingerprint, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("ruleId").value(problem.code());
		json.name("ruleIndex").value(rule);
		json.name("level").value(level(problem.severity()));
		writeText("message", Stream.concat(Stream.of(problem.message()), problem.details().stream()).collect(Collectors.joining("\n")), json);
		json.name("locations").beginArray().beginObject();
		json.name("physicalLocation").beginObject();
		json.name("artifactLocation").beginObject();
		writeUri(artifact.uri(), json);
		json.name("index").value(artifact.index());
		json.endObject();
		writeRegion(problem.region(), json);
		json.endObject();
		if (!problem.subject().isEmpty()) {
			json.name("logicalLocations").beginArray().beginObject();
			json.name("fullyQualifiedName").value(problem.subject());
			json.endObject().endArray();
		}
		json.endObject().endArray();
		json.name("partialFingerprints").beginObject().name(FINGERPRINT).value(fingerprint).endObject();
		writeSuppressions(problem.suppressed(), json);
		json.endObject();
	}

	private static void writeRegion(Region region, JsonWriter json) throws IOException {
		json.name("region").beginObject();
		json.name("startLine").value(region.line());
		json.name("startColumn").value(region.column());
		json.name("endLine").value(region.endLine());
		json.name("endColumn").value(region.endColumn());
		json.endObject();
		// A context region must be more than the region itself.
		int end = region.excerpt().length() + 1;
		boolean partOfLine = region.line() == region.endLine() && region.endColumn() <= end && (region.column() > 1 || region.endColumn() < end);
		if (partOfLine && !region.excerpt().isEmpty()) {
			json.name("contextRegion").beginObject();
			json.name("startLine").value(region.line());
			json.name("startColumn").value(1);
			json.name("endLine").value(region.line());
			json.name("endColumn").value(end);
			json.name("snippet").beginObject().name("text").value(region.excerpt()).endObject();
			json.endObject();
		}
	}

	/** Either all results say whether they are suppressed or none does (3.27.23 of the standard), so an open one says it with an empty list. */
	private static void writeSuppressions(Optional<String> reason, JsonWriter json) throws IOException {
		json.name("suppressions").beginArray();
		if (reason.isPresent()) {
			json.beginObject();
			json.name("kind").value("external");
			json.name("status").value("accepted");
			json.name("justification").value(reason.get());
			json.endObject();
		}
		json.endArray();
	}

	private static void writeUri(ArtifactUri uri, JsonWriter json) throws IOException {
		json.name("uri").value(uri.uri());
		if (uri.relative()) {
			json.name("uriBaseId").value(ROOT);
		}
	}

	private static void writeText(String name, String text, JsonWriter json) throws IOException {
		json.name(name).beginObject().name("text").value(withoutPlaceholders(text)).endObject();
	}

	/**
	 * Text in which nothing is taken for the place of an argument. Braces that cannot be mistaken stay single: the standard (3.11.5) wants
	 * all of them doubled, but what shows SARIF shows doubled braces where there are no arguments.
	 */
	private static String withoutPlaceholders(String text) {
		return PLACEHOLDER.matcher(text).replaceAll("{{$1}}");
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "note";
		};
	}
}
