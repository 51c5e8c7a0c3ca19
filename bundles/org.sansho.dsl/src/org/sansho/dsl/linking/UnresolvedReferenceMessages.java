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

/** SN002: what was looked for, where, and which names near it exist. */
public class UnresolvedReferenceMessages extends LinkingDiagnosticMessageProvider {

	/** The code of every reference that leads nowhere. */
	public static final String CODE = "SN002";

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
				.map(message -> new DiagnosticMessage(message, Severity.ERROR, CODE)).orElse(null);
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
	public Optional<String> unresolved(EObject context, EReference reference, String text) {
		EClass type = reference.getEReferenceType();
		ProjectNames project = scopes.names(context.eResource());
		if (type == SanshoPackage.Literals.PROVISION) {
			return scopes.editionOf(context, reference)
					.map(edition -> message("link.provision", text, edition, project.nearest(edition), project.provisions(edition).map(Named::name)));
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
		return Optional.of(message(key, text, "", new NearestNames(known), known.stream()));
	}

	private String message(String key, String text, String where, NearestNames nearest, Stream<String> known) {
		List<String> near = nearest.to(text, SUGGESTIONS);
		List<String> some = near.isEmpty() ? known.limit(SUGGESTIONS).toList() : near;
		String hint = some.isEmpty() ? messages.get("link.none") : messages.get(near.isEmpty() ? "link.some" : "link.near", String.join(", ", some));
		return messages.get(key, text, where) + hint;
	}
}
