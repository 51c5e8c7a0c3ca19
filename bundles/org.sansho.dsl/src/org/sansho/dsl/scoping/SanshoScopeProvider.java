// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.scoping;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.naming.CitationNameProvider;
import org.sansho.dsl.naming.ReferenceText;
import org.sansho.dsl.scoping.ProjectNames.Named;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * What a name means where it stands: a citation belongs to the edition that the header around it names, a label inside a succession
 * to its document, a profile to the document of its part or form.
 */
public class SanshoScopeProvider implements IScopeProvider {

	private final ResourceDescriptionsProvider indexes;
	private final CitationNameProvider names;

	@Inject
	public SanshoScopeProvider(ResourceDescriptionsProvider indexes, CitationNameProvider names) {
		this.indexes = indexes;
		this.names = names;
	}

	@Override
	public IScope getScope(EObject context, EReference reference) {
		ProjectNames project = names(context.eResource());
		if (reference.getEReferenceType() == SanshoPackage.Literals.PROVISION) {
			return editionOf(context, reference).<IScope>map(edition -> provisions(project, edition)).orElse(IScope.NULLSCOPE);
		}
		if (reference.getEReferenceType() == SanshoPackage.Literals.EDITION) {
			return context instanceof Succession succession ? editionsOf(project, succession) : editions(project);
		}
		if (reference.getEReferenceType() == SanshoPackage.Literals.DOCUMENT) {
			return new NamedScope<>(project::document, project::documents,
					object -> object instanceof Document document ? Optional.ofNullable(document.getName()) : Optional.empty());
		}
		if (reference.getEReferenceType() == SanshoPackage.Literals.PROFILE) {
			return names.editionOf(context).flatMap(edition -> document(project, edition, context)).<IScope>map(SanshoScopeProvider::profiles).orElse(IScope.NULLSCOPE);
		}
		return IScope.NULLSCOPE;
	}

	/** The names that {@code resource} can see. */
	public ProjectNames names(Resource resource) {
		return LoadedNames.in(resource.getResourceSet()).<ProjectNames>map(loaded -> loaded)
				.orElseGet(() -> new IndexedNames(indexes.getResourceDescriptions(resource), resource.getResourceSet()));
	}

	/** The identifier of the edition in which a citation at {@code reference} of {@code context} is looked up. */
	public Optional<String> editionOf(EObject context, EReference reference) {
		return citedEdition(context, reference);
	}

	/** The same, where nothing of the language is at hand. */
	public static Optional<String> citedEdition(EObject context, EReference reference) {
		if (context instanceof MovedOut moved && reference == SanshoPackage.Literals.MOVED_OUT__SUCCESSORS) {
			return name(moved.getEdition());
		}
		if (context instanceof MappingStatement) {
			MappingSet set = EcoreUtil2.getContainerOfType(context, MappingSet.class);
			boolean source = context instanceof NoCounterpart none ? none.getSide() == Side.SOURCE
					: reference == SanshoPackage.Literals.MAPPING_ENTRY__SOURCES;
			return name(source ? set.getFrom() : set.getTo());
		}
		if (context instanceof SuccessionStatement) {
			Succession succession = EcoreUtil2.getContainerOfType(context, Succession.class);
			boolean earlier = reference == SanshoPackage.Literals.SUCCESSION_LINE__PREDECESSORS
					|| reference == SanshoPackage.Literals.WITHDRAWN__PREDECESSORS || reference == SanshoPackage.Literals.MOVED_OUT__PREDECESSORS;
			return name(earlier ? succession.getFrom() : succession.getTo());
		}
		return Optional.empty();
	}

	private static Optional<String> name(Edition edition) {
		return edition == null || edition.eIsProxy() ? Optional.empty() : Optional.ofNullable(edition.getName()).map(CitationPath::normalise);
	}

	private static IScope provisions(ProjectNames project, String edition) {
		return new NamedScope<>(path -> project.provision(edition, path), () -> project.provisions(edition),
				object -> object instanceof Provision provision ? project.path(edition, provision) : Optional.empty());
	}

	private static IScope editions(ProjectNames project) {
		return new NamedScope<>(project::edition, project::editions,
				object -> object instanceof Edition edition ? Optional.ofNullable(edition.getName()) : Optional.empty());
	}

	/** Inside a succession, {@code R6} means {@code mhlw.checklist@R6}. */
	private static IScope editionsOf(ProjectNames project, Succession succession) {
		String prefix = ReferenceText.of(succession, SanshoPackage.Literals.SUCCESSION__DOCUMENT).orElse("") + '@';
		return new NamedScope<>(
				label -> project.edition(label.indexOf('@') < 0 ? prefix + label : label).filter(named -> named.name().startsWith(prefix)),
				() -> project.editions().filter(named -> named.name().startsWith(prefix))
						.map(named -> new Named<>(named.name().substring(prefix.length()), named.object())),
				object -> object instanceof Edition edition && edition.getName() != null
						? Optional.of(edition.getName().startsWith(prefix) ? edition.getName().substring(prefix.length()) : edition.getName())
						: Optional.empty());
	}

	private static Optional<Document> document(ProjectNames project, String edition, EObject context) {
		int at = edition.indexOf('@');
		return at < 0 ? Optional.empty()
				: project.document(edition.substring(0, at)).map(named -> (Document) EcoreUtil.resolve(named.object(), context));
	}

	private static IScope profiles(Document document) {
		return new NamedScope<Profile>(
				name -> profilesOf(document).filter(named -> named.name().equals(name)).findFirst(),
				() -> profilesOf(document),
				object -> object instanceof Profile profile ? Optional.ofNullable(profile.getName()) : Optional.empty());
	}

	private static Stream<Named<Profile>> profilesOf(Document document) {
		return document.getProfiles().stream().filter(profile -> profile.getName() != null)
				.map(profile -> new Named<>(CitationPath.normalise(profile.getName()), profile));
	}
}
