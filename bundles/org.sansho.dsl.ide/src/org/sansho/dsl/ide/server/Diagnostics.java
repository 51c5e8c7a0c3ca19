// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.server;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.Severity;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveValidation;

/** Tells the client what is wrong with its files; what it was told already is not told again. */
final class Diagnostics {

	/** What the client shows as the origin of a diagnostic. */
	static final String SOURCE = "sansho";

	private final Workspace workspace;
	private final LanguageClient client;
	private final Consumer<Throwable> failed;
	private final Map<String, Told> told = new HashMap<>();

	/**
	 * What the client was told of a file.
	 *
	 * @param all      everything that is wrong with it
	 * @param problems what of that it was told
	 * @param diagnostics one for each of {@code problems}
	 */
	private record Told(List<Problem> all, List<Problem> problems, List<Diagnostic> diagnostics) {
		static final Told NOTHING = new Told(List.of(), List.of(), List.of());

		/** A problem that is still there stays the same diagnostic, so that a client in the same program need not look at it again. */
		Told after(List<Problem> now) {
			if (now == all) {
				return this;
			}
			Map<Problem, Diagnostic> known = new IdentityHashMap<>();
			for (int i = 0; i < problems.size(); i++) {
				known.put(problems.get(i), diagnostics.get(i));
			}
			List<Problem> wanted = now.stream().filter(problem -> problem.suppressed().isEmpty()).toList();
			return new Told(now, wanted, wanted.stream().map(problem -> Optional.ofNullable(known.get(problem)).orElseGet(() -> diagnostic(problem))).toList());
		}
	}

	/** The settings files of which was told; reached by one request at a time, as {@link #tellEverything} is. */
	private final Set<String> settings = ConcurrentHashMap.newKeySet();

	/** @param failed hears when problems could not be found, as a rule that fails does: what the client was told of the file before stays */
	Diagnostics(Workspace workspace, LanguageClient client, Consumer<Throwable> failed) {
		this.workspace = workspace;
		this.client = client;
		this.failed = failed;
	}

	/** Tells about {@code files} of {@code folder}; stops when {@code cancelled}. */
	void tell(ProjectFolder folder, List<LiveFile> files, BooleanSupplier cancelled) {
		apart(() -> {
			LiveValidation.Look look = folder.validation().look();
			for (LiveFile file : files) {
				if (cancelled.getAsBoolean()) {
					return;
				}
				apart(() -> look.problems(file, cancelled).ifPresent(problems -> tell(file.uri(), problems)));
			}
		});
	}

	/** Tells about everything in {@code folder}, its settings included; stops when {@code cancelled}. */
	void tellEverything(ProjectFolder folder, BooleanSupplier cancelled) {
		apart(() -> {
			LiveValidation.Look look = folder.validation().look();
			List<Problem> suppressed = new ArrayList<>();
			boolean complete = true;
			for (LiveFile file : folder.project().files()) {
				if (cancelled.getAsBoolean()) {
					return;
				}
				complete &= apart(() -> look.problems(file, cancelled).ifPresent(problems -> {
					tell(file.uri(), problems);
					problems.stream().filter(problem -> problem.suppressed().isPresent()).forEach(suppressed::add);
				}));
			}
			// What settings suppress is known only when all files were looked at.
			if (complete && !cancelled.getAsBoolean()) {
				tellSettings(folder, look.settingsProblems(suppressed));
			}
		});
	}

	/** Does {@code work}; if it fails, nothing else fails with it. Returns whether it was done. */
	private boolean apart(Runnable work) {
		try {
			work.run();
			return true;
		} catch (CancellationException e) {
			throw e;
		} catch (RuntimeException | StackOverflowError e) {
			failed.accept(e);
			return false;
		}
	}

	/** Settings above the folder are about other files as well, which are not here. */
	private void tellSettings(ProjectFolder folder, Map<String, List<Problem>> problems) {
		Set<String> followed = new LinkedHashSet<>(problems.keySet());
		followed.removeIf(uri -> !isIn(folder, uri));
		List<String> noLonger = settings.stream().filter(uri -> isIn(folder, uri) && !followed.contains(uri)).toList();
		noLonger.forEach(uri -> tell(uri, List.of()));
		settings.removeAll(noLonger);
		settings.addAll(followed);
		followed.forEach(uri -> tell(uri, problems.get(uri)));
	}

	private static boolean isIn(ProjectFolder folder, String uri) {
		return DocumentUris.path(uri).filter(folder::contains).isPresent();
	}

	/** Nothing is wrong any more with files that {@code folder} no longer has. */
	void forgetGone() {
		settings.removeIf(uri -> workspace.folders().stream().noneMatch(folder -> isIn(folder, uri)));
		List<String> gone = new ArrayList<>();
		synchronized (told) {
			told.keySet().stream().filter(uri -> !settings.contains(uri))
					.filter(uri -> workspace.projects().stream().noneMatch(project -> project.file(uri).isPresent())).forEach(gone::add);
		}
		gone.forEach(uri -> tell(uri, List.of()));
	}

	private void tell(String uri, List<Problem> problems) {
		synchronized (told) {
			Told before = told.getOrDefault(uri, Told.NOTHING);
			Told now = before.after(problems);
			if (now.diagnostics().isEmpty()) {
				told.remove(uri);
			} else {
				told.put(uri, now);
			}
			if (now == before || now.diagnostics().equals(before.diagnostics())) {
				// The client has those of before.
				told.computeIfPresent(uri, (key, unsaid) -> new Told(problems, unsaid.problems(), before.diagnostics()));
				return;
			}
			// In here, so that the client hears last what is remembered: requests tell side by side, and nothing is told twice.
			client.publishDiagnostics(new PublishDiagnosticsParams(workspace.clientUri(uri), now.diagnostics()));
		}
	}

	private static Diagnostic diagnostic(Problem problem) {
		String message = problem.details().isEmpty() ? problem.message() : problem.message() + '\n' + String.join("\n", problem.details());
		Diagnostic diagnostic = new Diagnostic(Ranges.range(problem.region()), message, severity(problem.severity()), SOURCE, problem.code());
		JsonObject data = new JsonObject();
		data.addProperty("key", problem.key());
		data.addProperty("subject", problem.subject());
		diagnostic.setData(data);
		return diagnostic;
	}

	private static DiagnosticSeverity severity(Severity severity) {
		return switch (severity) {
			case ERROR -> DiagnosticSeverity.Error;
			case WARNING -> DiagnosticSeverity.Warning;
			case INFO -> DiagnosticSeverity.Information;
		};
	}
}
