// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import com.google.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.resource.IResourceFactory;
import org.sansho.core.Corpus;
import org.sansho.core.citation.CitationPath;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.linking.WrittenReferences;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.model.Applicable;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Profile;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;

/**
 * Reads the text of one file without the project around it, such as an earlier version of it.
 *
 * <p>Editions and profiles that other files declare are taken by their names alone, which is enough to find provisions by their
 * citations and to tell what they say. No other reference is resolved.
 */
public final class LoneFile {

	private static final URI NOWHERE = URI.createURI("lone:/file.sansho");

	private final IResourceFactory resources;
	private final WrittenReferences writtenReferences;

	@Inject
	LoneFile(IResourceFactory resources, WrittenReferences writtenReferences) {
		this.resources = resources;
		this.writtenReferences = writtenReferences;
	}

	/** A reader in a plain Java program. */
	public static LoneFile standalone() {
		return new SanshoStandaloneSetup(Locale.ENGLISH).createInjectorAndDoEMFRegistration().getInstance(LoneFile.class);
	}

	/** What {@code text} declares, as far as it can be understood; empty when it cannot be at all. */
	public Optional<Corpus> read(String text) {
		SanshoResource resource = (SanshoResource) resources.createResource(NOWHERE);
		try {
			List<WrittenReference> references = resource.loadForReading(text, writtenReferences).references();
			if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof SanshoFile file)) {
				return Optional.empty();
			}
			resolve(file, references);
			return Optional.of(Corpus.of(List.of(file)));
		} catch (IOException | ParseException | StackOverflowError e) {
			return Optional.empty();
		}
	}

	private static void resolve(SanshoFile file, List<WrittenReference> references) {
		Map<String, Edition> editions = new HashMap<>();
		for (Declaration declaration : file.getDeclarations()) {
			if (declaration instanceof Edition edition && edition.getName() != null) {
				editions.putIfAbsent(CitationPath.normalise(edition.getName()), edition);
			}
		}
		for (WrittenReference written : references) {
			if (written.reference() == SanshoPackage.Literals.PART__EDITION || written.reference() == SanshoPackage.Literals.FORM__EDITION) {
				written.owner().eSet(written.reference(), editions.computeIfAbsent(CitationPath.normalise(written.name()), name -> add(name, file)));
			} else if (written.reference() == SanshoPackage.Literals.APPLICABLE__APPLIES_TO) {
				((Applicable) written.owner()).getAppliesTo().add(profile(written.name()));
			}
		}
	}

	private static Edition add(String name, SanshoFile file) {
		Edition edition = SanshoFactory.eINSTANCE.createEdition();
		edition.setName(name);
		file.getDeclarations().add(edition);
		return edition;
	}

	private static Profile profile(String name) {
		Profile profile = SanshoFactory.eINSTANCE.createProfile();
		profile.setName(name);
		return profile;
	}
}
