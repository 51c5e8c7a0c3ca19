// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.validation;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sansho.core.report.FileReport;
import org.sansho.core.report.Problem;
import org.sansho.core.report.Region;
import org.sansho.core.report.Tally;
import org.sansho.core.report.ValidationReport;
import org.sansho.exchange.json.JsonOutput;

/** A validation in Sansho's own JSON, as {@code schema/validation-1.json} defines it. */
public final class JsonReport {

	private static final String FORMAT = "sansho-validation";
	private static final int FORMAT_VERSION = 1;

	private final String version;
	private final String language;

	/**
	 * @param version  the version of Sansho
	 * @param language the language of the messages: Japanese, or anything else for English
	 */
	public JsonReport(String version, Locale language) {
		this.version = version;
		this.language = (language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH).getLanguage();
	}

	/** Writes {@code report} to {@code out}, which stays open. */
	public void write(ValidationReport report, OutputStream out) throws IOException {
		JsonOutput.write(out, json -> {
			json.name("format").value(FORMAT);
			json.name("formatVersion").value(FORMAT_VERSION);
			json.name("tool").beginObject();
			json.name("name").value("Sansho");
			json.name("version").value(version);
			json.endObject();
			json.name("language").value(language);
			writeSummary(report, json);
			writeFiles(report, json);
			json.name("problems").beginArray();
			for (Problem problem : report.problems()) {
				writeProblem(problem, json);
			}
			json.endArray();
		});
	}

	private static void writeSummary(ValidationReport report, JsonWriter json) throws IOException {
		json.name("summary").beginObject();
		json.name("files").value(report.files().size());
		json.name("editions").value(report.editions());
		json.name("provisions").value(report.provisions());
		json.name("statements").value(report.statements());
		json.name("problems").value(report.problems().size());
		writeTally(Tally.of(report.problems()), json);
		json.name("byCode").beginArray();
		for (Map.Entry<String, Tally> code : Tally.byCode(report.problems()).entrySet()) {
			json.beginObject();
			json.name("code").value(code.getKey());
			writeTally(code.getValue(), json);
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private static void writeFiles(ValidationReport report, JsonWriter json) throws IOException {
		json.name("files").beginArray();
		for (FileReport file : FileReport.of(report)) {
			json.beginObject();
			json.name("file").value(file.file());
			writeTally(file.tally(), json);
			json.endObject();
		}
		json.endArray();
	}

	private static void writeTally(Tally tally, JsonWriter json) throws IOException {
		json.name("errors").value(tally.errors());
		json.name("warnings").value(tally.warnings());
		json.name("infos").value(tally.infos());
		json.name("suppressed").value(tally.suppressed());
	}

	private static void writeProblem(Problem problem, JsonWriter json) throws IOException {
		Region region = problem.region();
		json.beginObject();
		json.name("file").value(problem.file());
		json.name("region").beginObject();
		json.name("line").value(region.line());
		json.name("column").value(region.column());
		json.name("endLine").value(region.endLine());
		json.name("endColumn").value(region.endColumn());
		json.endObject();
		json.name("severity").value(problem.severity().name().toLowerCase(Locale.ROOT));
		json.name("code").value(problem.code());
		json.name("key").value(problem.key());
		json.name("message").value(problem.message());
		json.name("subject").value(problem.subject());
		json.name("details").beginArray();
		for (String detail : problem.details()) {
			json.value(detail);
		}
		json.endArray();
		Optional<String> reason = problem.suppressed();
		if (reason.isPresent()) {
			json.name("suppressed").beginObject();
			json.name("reason").value(reason.get());
			json.endObject();
		}
		json.endObject();
	}
}
