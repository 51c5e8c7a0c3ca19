// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.given;

import com.google.inject.Injector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.model.SanshoFile;
import org.sansho.model.SanshoPackage;

/** The language as an editor uses it: files are opened one by one, and know each other through the index. */
public final class Language {

	/** Messages in Japanese. */
	public static final Language JAPANESE = new Language(Locale.JAPANESE);
	/** Messages in English. Made last, so that this is the one that validates. */
	public static final Language ENGLISH = new Language(Locale.ENGLISH);

	private final Injector injector;

	/** Making a language takes long, so that the tests share them. */
	private Language(Locale locale) {
		EValidator.Registry.INSTANCE.remove(SanshoPackage.eINSTANCE);
		this.injector = new SanshoStandaloneSetup(locale).createInjectorAndDoEMFRegistration();
	}

	/** The language with messages in {@code locale}, Japanese or English. */
	public static Language in(Locale locale) {
		return locale.equals(Locale.JAPANESE) ? JAPANESE : ENGLISH;
	}

	/** A part of the language. */
	public <T> T get(Class<T> type) {
		return injector.getInstance(type);
	}

	/** The only file of a project, as it was parsed. */
	public XtextResource open(String text) {
		return open(get(XtextResourceSet.class), URI.createURI("test:/file.sansho"), text);
	}

	/** One more file of the project {@code files}. */
	public XtextResource open(XtextResourceSet files, URI uri, String text) {
		// Its own factory: the registered one is that of whoever set the language up last.
		XtextResource resource = (XtextResource) get(IResourceFactory.class).createResource(uri);
		files.getResources().add(resource);
		try {
			resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return resource;
	}

	/** What {@code resource} declares. */
	public static SanshoFile file(XtextResource resource) {
		return (SanshoFile) resource.getContents().getFirst();
	}

	/** {@code text} after formatting. */
	public String format(String text) {
		ITextRegionAccess access = get(TextRegionAccessBuilder.class).forNodeModel(open(text)).create();
		FormatterRequest request = get(FormatterRequest.class).setTextRegionAccess(access);
		request.setExceptionHandler(problem -> {
			throw new AssertionError(problem);
		});
		List<ITextReplacement> replacements = formatter().format(request);
		return access.getRewriter().renderToString(replacements);
	}

	private IFormatter2 formatter() {
		return get(IFormatter2.class);
	}

	/** The text of {@code object} and of what is in it, as it was written but for what has changed. */
	public String serialize(EObject object) {
		return get(ISerializer.class).serialize(object);
	}

	/** The text that would be stored. */
	public String save(XtextResource resource) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			resource.save(out, Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString(StandardCharsets.UTF_8);
	}
}
