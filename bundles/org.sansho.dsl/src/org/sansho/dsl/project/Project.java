// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.sansho.core.Corpus;
import org.sansho.core.project.InputException;
import org.sansho.core.project.SourceFile;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;
import org.sansho.dsl.linking.ReferenceResolver.Unresolved;
import org.sansho.dsl.linking.UnresolvedReferenceMessages;
import org.sansho.dsl.parsing.SyntaxErrorMessages;
import org.sansho.dsl.resource.SanshoResource;

/**
 * A project that was loaded as a whole: its corpus, and what is wrong with it.
 *
 * <p>The text was forgotten after it was read. Only files in which something is found are read again to tell the place.
 */
public final class Project {

	private final List<LoadedFile> files;
	private final Corpus corpus;
	private final BiFunction<SourceFile, String, SanshoResource> readForPlaces;
	private final Locale locale;
	private final Map<Resource, LoadedFile> byResource = new HashMap<>();

	Project(List<LoadedFile> files, Corpus corpus, BiFunction<SourceFile, String, SanshoResource> readForPlaces, Locale locale) {
		this.files = List.copyOf(files);
		this.corpus = corpus;
		this.readForPlaces = readForPlaces;
		this.locale = locale;
		this.files.forEach(file -> byResource.put(file.resource(), file));
	}

	/** Everything that could be read. What has a syntax error is there as far as the parser understood it. */
	public Corpus corpus() {
		return corpus;
	}

	/**
	 * Syntax errors, references that lead nowhere, and everything that {@code rules} find, file by file in the order of the files, each
	 * file by place.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public List<Problem> validate(RuleCatalogue rules) throws InputException {
		Map<Resource, List<Finding>> byFile = new HashMap<>();
		for (Finding finding : rules.check(corpus)) {
			byFile.computeIfAbsent(finding.object().eResource(), resource -> new ArrayList<>()).add(finding);
		}
		Messages messages = RuleCatalogue.messages(locale);
		List<Problem> problems = new ArrayList<>();
		for (LoadedFile file : files) {
			List<Finding> findings = byFile.getOrDefault(file.resource(), List.of());
			if (!file.resource().getErrors().isEmpty() || !file.unresolved().isEmpty() || !findings.isEmpty()) {
				problems.addAll(problems(file, findings, messages));
			}
		}
		return problems;
	}

	/** The file that {@code object} of the corpus stands in. */
	public SourceFile fileOf(EObject object) {
		return loaded(object).source();
	}

	/**
	 * Why what the project says about {@code objects} cannot be relied on: syntax errors of the files in which they stand, and their own
	 * references that lead nowhere; in the order of {@link #validate}.
	 *
	 * @throws InputException if a file in which something was found can no longer be read
	 */
	public List<Problem> obstacles(Set<? extends EObject> objects) throws InputException {
		Set<Resource> concerned = new HashSet<>();
		objects.forEach(object -> concerned.add(object.eResource()));
		List<Problem> problems = new ArrayList<>();
		for (LoadedFile file : files) {
			if (concerned.contains(file.resource())) {
				List<Unresolved> unresolved = file.unresolved().stream().filter(each -> objects.contains(each.reference().owner())).toList();
				if (!file.resource().getErrors().isEmpty() || !unresolved.isEmpty()) {
					Places places = new Places(file.source().name(), file.source().text());
					List<Problem> inFile = new ArrayList<>(unreadable(file, unresolved, places));
					inFile.sort(Problem.BY_PLACE);
					problems.addAll(inFile);
				}
			}
		}
		return problems;
	}

	/**
	 * The file {@code object} of the corpus stands in, read again with all that is needed to edit its text.
	 *
	 * @throws InputException if it can no longer be read
	 */
	public OpenedFile open(EObject object) throws InputException {
		LoadedFile file = loaded(object);
		String text = file.source().text();
		return new OpenedFile(file.source(), text, file.resource(), readForPlaces.apply(file.source(), text));
	}

	/** {@code text} as the content of {@code file}, though it may not be written there yet; references are not resolved. */
	public SanshoResource parse(SourceFile file, String text) {
		return readForPlaces.apply(file, text);
	}

	private LoadedFile loaded(EObject object) {
		return Objects.requireNonNull(byResource.get(object.eResource()), "an object of this project");
	}

	private static List<Problem> unreadable(LoadedFile file, List<Unresolved> unresolvedReferences, Places places) {
		List<Problem> problems = new ArrayList<>();
		for (Resource.Diagnostic error : file.resource().getErrors()) {
			XtextSyntaxDiagnostic syntax = (XtextSyntaxDiagnostic) error;
			problems.add(places.problem(syntax.getOffset(), syntax.getLength(), Severity.ERROR, SyntaxErrorMessages.CODE, syntax.getMessage()));
		}
		for (Unresolved unresolved : unresolvedReferences) {
			problems.add(places.problem(unresolved.reference().offset(), unresolved.reference().length(), Severity.ERROR,
					UnresolvedReferenceMessages.CODE, unresolved.message()));
		}
		return problems;
	}

	private List<Problem> problems(LoadedFile file, List<Finding> findings, Messages messages) throws InputException {
		String text = file.source().text();
		Places places = new Places(file.source().name(), text);
		List<Problem> problems = unreadable(file, file.unresolved(), places);
		if (!findings.isEmpty()) {
			SanshoResource again = readForPlaces.apply(file.source(), text);
			for (Finding finding : findings) {
				EObject object = again.getEObject(file.resource().getURIFragment(finding.object()));
				if (object == null) {
					throw new InputException("changed", file.source().name());
				}
				INode node = node(finding, object);
				problems.add(places.problem(node.getOffset(), node.getLength(), finding.severity(), finding.rule().code(), finding.message(messages)));
			}
		}
		problems.sort(Problem.BY_PLACE);
		return problems;
	}

	/** The text of the feature that the finding is about; of the whole object where that feature has none. */
	private static INode node(Finding finding, EObject object) {
		if (finding.feature().isPresent()) {
			EStructuralFeature feature = finding.feature().get();
			List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
			if (!nodes.isEmpty()) {
				return nodes.get(Math.clamp(finding.index(), 0, nodes.size() - 1));
			}
		}
		return NodeModelUtils.findActualNodeFor(object);
	}
}
