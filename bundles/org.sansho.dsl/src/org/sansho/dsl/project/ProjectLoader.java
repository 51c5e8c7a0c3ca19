// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.project;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.sansho.core.Corpus;
import org.sansho.core.ProvisionIndex;
import org.sansho.core.project.InputException;
import org.sansho.core.project.IoReason;
import org.sansho.core.project.SourceFile;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.dsl.linking.ReferenceResolver;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.linking.WrittenReferences;
import org.sansho.dsl.parsing.ParsingThread;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.scoping.LoadedNames;
import org.sansho.model.SanshoFile;

/**
 * Loads a whole project at once, without an index of the language and without OSGi: parses the files on all processors, resolves what
 * names editions, indexes the provisions in one walk, then resolves every other reference by a look-up.
 */
public final class ProjectLoader {

	private final Provider<XtextResourceSet> resourceSets;
	private final IResourceFactory resources;
	private final WrittenReferences writtenReferences;
	private final ReferenceResolver resolver;
	private final Locale locale;

	@Inject
	ProjectLoader(Provider<XtextResourceSet> resourceSets, IResourceFactory resources, WrittenReferences writtenReferences,
			ReferenceResolver resolver, Locale locale) {
		this.resourceSets = resourceSets;
		this.resources = resources;
		this.writtenReferences = writtenReferences;
		this.resolver = resolver;
		this.locale = locale;
	}

	/** A loader in a plain Java program. */
	public static ProjectLoader standalone(Locale locale) {
		return new SanshoStandaloneSetup(locale).createInjectorAndDoEMFRegistration().getInstance(ProjectLoader.class);
	}

	/**
	 * Loads {@code files}, in their order.
	 *
	 * @param reading told after each file that was read
	 * @throws InputException        if a file cannot be read or is not UTF-8; syntax errors and unresolved references are no reason to stop
	 * @throws CancellationException if {@code reading} was cancelled
	 */
	public Project load(List<SourceFile> files, Reading reading) throws InputException {
		List<LoadedFile> loaded = onAllProcessors(reading, files, file -> {
			LoadedFile read = read(file);
			reading.fileRead();
			return read;
		});
		XtextResourceSet resourceSet = resourceSets.get();
		List<SanshoFile> contents = new ArrayList<>();
		for (LoadedFile file : loaded) {
			resourceSet.getResources().add(file.resource());
			file.content().ifPresent(contents::add);
		}
		LoadedNames names = LoadedNames.install(resourceSet, contents);
		loaded.forEach(this::resolveEditions);
		check(reading);
		ProvisionIndex index = ProvisionIndex.of(contents);
		names.index(index);
		onAllProcessors(reading, loaded, file -> {
			file.resolved(List.of(), resolver.resolve(file.references()));
			return file;
		});
		check(reading);
		Set<EObject> dangling = loaded.stream().flatMap(file -> file.unresolved().stream()).map(unresolved -> unresolved.reference().owner())
				.collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
		return new Project(loaded, Corpus.of(contents, index, dangling), this::readForEditing, locale);
	}

	private LoadedFile read(SourceFile file) throws InputException {
		SanshoResource resource = resource(file);
		try {
			String text = file.text();
			SanshoResource.Read read = resource.loadForReading(text, writtenReferences);
			return new LoadedFile(file, resource, text.length(), read.references(), read.spans());
		} catch (IOException e) {
			throw new InputException("unreadable", file.name(), IoReason.of(e));
		} catch (ParseException e) {
			if (e.getCause() instanceof StackOverflowError) {
				throw new InputException("tooDeep", file.name());
			}
			throw e;
		} catch (StackOverflowError e) {
			throw new InputException("tooDeep", file.name());
		} catch (OutOfMemoryError e) {
			throw InputException.noMemory(file.name());
		}
	}

	private SanshoResource readForEditing(SourceFile file, String text) {
		SanshoResource resource = resource(file);
		try {
			resource.loadForEditing(text);
		} catch (IOException e) {
			throw new IllegalStateException("reading from memory", e);
		}
		return resource;
	}

	private SanshoResource resource(SourceFile file) {
		return (SanshoResource) resources.createResource(URI.createURI(file.uri()));
	}

	/** Where a citation is looked up depends on the editions that headers name, so these come first. */
	private void resolveEditions(LoadedFile file) {
		Map<Boolean, List<WrittenReference>> split = file.references().stream().collect(Collectors.partitioningBy(WrittenReference::namesEditionOrDocument));
		file.resolved(split.get(false), resolver.resolve(split.get(true)));
	}

	/** Work that may find its input unusable. */
	@FunctionalInterface
	private interface Work<T, R> {
		R on(T input) throws InputException;
	}

	/** The results in the order of {@code inputs}. The first failure in that order is thrown. */
	private static <T, R> List<R> onAllProcessors(Reading reading, List<T> inputs, Work<T, R> work) throws InputException {
		try (ExecutorService processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
				task -> new ParsingThread(task, reading::isCancelled))) {
			Function<T, Callable<R>> task = input -> () -> {
				check(reading);
				return work.on(input);
			};
			List<Future<R>> futures = inputs.stream().map(input -> processors.submit(task.apply(input))).toList();
			List<R> results = new ArrayList<>(inputs.size());
			for (Future<R> future : futures) {
				results.add(result(future));
			}
			return results;
		}
	}

	private static void check(Reading reading) {
		if (reading.isCancelled()) {
			throw new CancellationException();
		}
	}

	/** What was thrown is looked for in its causes: the parser wraps everything that happens while it works. */
	private static <R> R result(Future<R> future) throws InputException {
		try {
			return future.get();
		} catch (ExecutionException e) {
			for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
				switch (cause) {
					case InputException unusable -> throw unusable;
					case CancellationException cancelled -> throw cancelled;
					case OutOfMemoryError tooLarge -> throw tooLarge;
					default -> { }
				}
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
