// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.sansho.core.Corpus;
import org.sansho.model.SanshoFile;

/** The corpus of everything that the index of the language knows: where files are opened one by one, as in an editor. */
public class IndexedCorpus {

	private final ResourceDescriptionsProvider indexes;

	@Inject
	public IndexedCorpus(ResourceDescriptionsProvider indexes) {
		this.indexes = indexes;
	}

	/** The project around {@code resource}: all files that its index knows, in the order of their URIs, and the file itself. */
	public Corpus around(Resource resource) {
		IResourceDescriptions index = indexes.getResourceDescriptions(resource);
		List<URI> uris = new ArrayList<>();
		for (IResourceDescription description : index.getAllResourceDescriptions()) {
			uris.add(description.getURI());
		}
		if (!uris.contains(resource.getURI())) {
			uris.add(resource.getURI());
		}
		// Escapes would put Japanese names first, and another file would count as the first of two with one name than when loading.
		uris.sort(Comparator.comparing(uri -> URI.decode(uri.toString())));
		List<SanshoFile> files = new ArrayList<>();
		for (URI uri : uris) {
			Resource known = uri.equals(resource.getURI()) ? resource : resource.getResourceSet().getResource(uri, true);
			if (!known.getContents().isEmpty() && known.getContents().getFirst() instanceof SanshoFile file) {
				files.add(file);
			}
		}
		return Corpus.of(files);
	}
}
