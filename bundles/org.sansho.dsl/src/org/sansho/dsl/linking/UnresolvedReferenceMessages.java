// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.linking;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.sansho.core.citation.NearestNames;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoRuntimeModule;
import org.sansho.dsl.scoping.ProjectNames;
import org.sansho.dsl.scoping.ProjectNames.Named;
import org.sansho.dsl.scoping.SanshoScopeProvider;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * What was looked for, where, and which names near it exist. Mostly SN002; a citation of another edition is SN201, and a succession of
 * something that does not exist is SN403, since they are mended in other ways.
 */
public class UnresolvedReferenceMessages extends LinkingDiagnosticMessageProvider {

	/** The code of a reference that leads nowhere. */
	public static final String CODE = "SN002";

	private static final String OTHER_EDITION = "SN201";
	private static final String SUCCESSION_OF_NOTHING = "SN403";

	/**
	 * What is wrong with a reference.
	 *
	 * @param code the code of the rule
	 * @param text the words
	 */
	public record Unresolved(String code, String text) {
	}

	private static final int SUGGESTIONS = 3;

	private final Messages messages;
	private final SanshoScopeProvider scopes;

	@Inject
	public UnresolvedReferenceMessages(Locale locale, SanshoScopeProvider scopes) {
		this.messages = new Messages(SanshoRuntimeModule.class, locale);
		this.scopes = scopes;
	}

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		return unresolved(context.getContext(), context.getReference(), context.getLinkText())
				.map(message -> new DiagnosticMessage(message.text(), Severity.ERROR, message.code())).orElse(null);
	}

	@Override
	public DiagnosticMessage getViolatedUniqueConstraintMessage(ILinkingDiagnosticContext context) {
		return new DiagnosticMessage(twice(context.getLinkText()), Severity.ERROR, CODE);
	}

	/** That one thing is named twice in a list. */
	public String twice(String text) {
		return messages.get("link.twice", text);
	}

	/**
	 * That {@code text} leads nowhere; empty where another message already says why: nothing can be found in an edition that does not
	 * exist.
	 */
	public Optional<Unresolved> unresolved(EObject context, EReference reference, String text) {
		EClass type = reference.getEReferenceType();
		ProjectNames project = scopes.names(context.eResource());
		if (type == SanshoPackage.Literals.PROVISION) {
			return scopes.editionOf(context, reference).map(edition -> provision(context, text, edition, project));
		}
		if (context instanceof Succession succession && type == SanshoPackage.Literals.EDITION
				&& (succession.getDocument() == null || succession.getDocument().eIsProxy())) {
			return Optional.empty();
		}
		List<String> known = new ArrayList<>();
		for (IEObjectDescription description : scopes.getScope(context, reference).getAllElements()) {
			known.add(description.getName().getLastSegment());
		}
		String key = type == SanshoPackage.Literals.EDITION ? "link.edition"
				: type == SanshoPackage.Literals.DOCUMENT ? "link.document" : "link.profile";
		return Optional.of(new Unresolved(CODE, message(key, text, "", new NearestNames(known), known.stream())));
	}

	private Unresolved provision(EObject context, String text, String edition, ProjectNames project) {
		String message = message("link.provision", text, edition, project.nearest(edition), project.provisions(edition).map(Named::name));
		if (context instanceof SuccessionStatement) {
			return new Unresolved(SUCCESSION_OF_NOTHING, message);
		}
		return otherEdition(text, edition, project)
				.map(other -> new Unresolved(OTHER_EDITION, messages.get("link.otherEdition", text, edition, other) + near(text, project.nearest(edition))))
				.orElseGet(() -> new Unresolved(CODE, message));
	}

	/** Another edition of the same document that has it. */
	private static Optional<String> otherEdition(String text, String edition, ProjectNames project) {
		String document = edition.substring(0, edition.indexOf('@') + 1);
		return document.isEmpty() ? Optional.empty() : project.editions().map(Named::name).filter(other -> other.startsWith(document) && !other.equals(edition))
				.filter(other -> project.provision(other, text).isPresent()).findFirst();
	}

	private String near(String text, NearestNames nearest) {
		List<String> near = nearest.to(text, SUGGESTIONS);
		return near.isEmpty() ? "" : messages.get("link.near", String.join(", ", near));
	}

	private String message(String key, String text, String where, NearestNames nearest, Stream<String> known) {
		List<String> near = nearest.to(text, SUGGESTIONS);
		List<String> some = near.isEmpty() ? known.limit(SUGGESTIONS).toList() : near;
		String hint = some.isEmpty() ? messages.get("link.none") : messages.get(near.isEmpty() ? "link.some" : "link.near", String.join(", ", some));
		return messages.get(key, text, where) + hint;
	}
}
