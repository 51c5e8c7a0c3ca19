// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

	Project(List<LoadedFile> files, Corpus corpus, BiFunction<SourceFile, String, SanshoResource> readForPlaces, Locale locale) {
		this.files = List.copyOf(files);
		this.corpus = corpus;
		this.readForPlaces = readForPlaces;
		this.locale = locale;
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

	private List<Problem> problems(LoadedFile file, List<Finding> findings, Messages messages) throws InputException {
		String text = file.source().text();
		Places places = new Places(file.source().name(), text);
		List<Problem> problems = new ArrayList<>();
		for (Resource.Diagnostic error : file.resource().getErrors()) {
			XtextSyntaxDiagnostic syntax = (XtextSyntaxDiagnostic) error;
			problems.add(places.problem(syntax.getOffset(), syntax.getLength(), Severity.ERROR, SyntaxErrorMessages.CODE, syntax.getMessage()));
		}
		for (Unresolved unresolved : file.unresolved()) {
			problems.add(places.problem(unresolved.reference().offset(), unresolved.reference().length(), Severity.ERROR,
					UnresolvedReferenceMessages.CODE, unresolved.message()));
		}
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
