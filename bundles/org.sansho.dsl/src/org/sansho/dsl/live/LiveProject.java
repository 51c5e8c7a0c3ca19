// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.live;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.sansho.core.Corpus;
import org.sansho.core.Difference;
import org.sansho.core.ProvisionIndex;
import org.sansho.core.project.InputException;
import org.sansho.core.project.IoReason;
import org.sansho.core.project.SourceFile;
import org.sansho.core.project.TextLimit;
import org.sansho.core.work.AllProcessors;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.linking.ReferenceResolver;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.linking.WrittenReferences;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.StatementParser;
import org.sansho.dsl.resource.TextChange;
import org.sansho.dsl.resource.TextLines;
import org.sansho.dsl.resource.TextSpans;
import org.sansho.dsl.scoping.LoadedNames;
import org.sansho.model.Clause;
import org.sansho.model.Declaration;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;
import org.sansho.model.SuccessionStatement;

/**
 * A project whose files change while it is looked at: what editors and the language server work on. After each change it is linked and
 * its {@link #corpus} is as if it had been loaded as a whole, while only what the change concerns was read and linked again.
 *
 * <p>Not safe for threads: nobody may read while {@link #apply} works; reading by many threads at once is safe.
 */
public final class LiveProject {

	/**
	 * Changes that belong together.
	 *
	 * @param written files that are new or changed
	 * @param removed the identities of files that are gone
	 */
	public record Changes(List<Written> written, Collection<String> removed) {
	}

	/**
	 * A file that is new or changed.
	 *
	 * @param file   where it is kept
	 * @param edited its text while somebody edits it; empty: what is kept
	 */
	public record Written(SourceFile file, Optional<String> edited) {
	}

	/**
	 * A moment in the life of a project, to ask what has been replaced since.
	 *
	 * @param period  counts when more changes than a statement or the words of a clause
	 * @param changes how many such small changes there had been in this period
	 */
	public record Moment(int period, int changes) {
	}

	/** So many small changes are remembered; then another period begins. */
	private static final int MOST_CHANGES = 1_000;

	private final IResourceFactory resources;
	private final WrittenReferences writtenReferences;
	private final ReferenceResolver resolver;
	private final StatementParser statements;
	private final XtextResourceSet resourceSet;
	private final Map<String, LiveFile> byUri = new TreeMap<>(LiveProject::inOrder);
	private final Map<Resource, LiveFile> byResource = new HashMap<>();
	private List<LiveFile> files = List.of();
	private ProvisionIndex index = ProvisionIndex.of(List.of());
	private Corpus corpus = Corpus.of(List.of());
	private final List<Difference.Small> changes = new ArrayList<>();
	private int period;

	@Inject
	LiveProject(Provider<XtextResourceSet> resourceSets, IResourceFactory resources, WrittenReferences writtenReferences, ReferenceResolver resolver,
			StatementParser statements) {
		this.resources = resources;
		this.writtenReferences = writtenReferences;
		this.resolver = resolver;
		this.statements = statements;
		this.resourceSet = resourceSets.get();
	}

	/** Everything that could be read. What has a syntax error is there as far as the parser understood it. */
	public Corpus corpus() {
		return corpus;
	}

	/** The files in the order that decides the order of everything else. */
	public List<LiveFile> files() {
		return files;
	}

	/** The file with this identity. */
	public Optional<LiveFile> file(String uri) {
		return Optional.ofNullable(byUri.get(uri));
	}

	/** The file in which {@code object} stands. */
	public LiveFile fileOf(EObject object) {
		return Objects.requireNonNull(byResource.get(object.eResource()), "an object of this project");
	}

	/** Now. */
	public Moment moment() {
		return new Moment(period, changes.size());
	}

	/** What has changed since {@code moment}, one after the other; empty when that is more than single statements and the words of clauses. */
	public Optional<List<Difference.Small>> changesSince(Moment moment) {
		return moment.period() == period ? Optional.of(List.copyOf(changes.subList(moment.changes(), changes.size()))) : Optional.empty();
	}

	/**
	 * Reads and links what has changed. Files that cannot be read stay in the project, without content.
	 *
	 * @param fileRead told after each file that was read, from any thread
	 */
	public void apply(Changes written, Runnable fileRead) {
		if (isSmall(written)) {
			fileRead.run();
			return;
		}
		List<LiveFile> read = readAll(written.written(), fileRead);
		List<LiveFile> gone = new ArrayList<>();
		written.removed().forEach(uri -> remove(uri, gone));
		read.forEach(file -> remove(file.uri(), gone));
		for (LiveFile file : read) {
			byUri.put(file.uri(), file);
			byResource.put(file.resource(), file);
			resourceSet.getResources().add(file.resource());
		}
		files = List.copyOf(byUri.values());
		link(read, gone);
		beginPeriod();
	}

	/** Those at which the memory came to its end beside others are read again by themselves: mostly only one of them is to blame. */
	private List<LiveFile> readAll(List<Written> written, Runnable fileRead) {
		Set<Written> again = ConcurrentHashMap.newKeySet();
		List<LiveFile> read = AllProcessors.map(written, each -> {
			try {
				return read(each.file(), each.edited());
			} catch (OutOfMemoryError e) {
				again.add(each);
				return unreadable(each.file(), each.edited().isPresent(), "", InputException.noMemory(each.file().name()));
			} finally {
				fileRead.run();
			}
		});
		return again.isEmpty() ? read : IntStream.range(0, read.size()).mapToObj(i -> again.contains(written.get(i)) ? readAgain(written.get(i)) : read.get(i)).toList();
	}

	private LiveFile readAgain(Written written) {
		try {
			return read(written.file(), written.edited());
		} catch (OutOfMemoryError e) {
			return unreadable(written.file(), written.edited().isPresent(), written.edited().orElse(""), InputException.noMemory(written.file().name()));
		}
	}

	private void beginPeriod() {
		period++;
		changes.clear();
	}

	/**
	 * Most keys are pressed inside a statement of a mapping, or inside the words of a clause: then only this is read and linked, and everything
	 * else stays what it is.
	 *
	 * @return whether it was such a change, and was applied
	 */
	private boolean isSmall(Changes all) {
		if (all.written().size() != 1 || !all.removed().isEmpty()) {
			return false;
		}
		Written written = all.written().getFirst();
		Optional<LiveFile> before = file(written.file().uri()).filter(file -> file.isOpen() && file.unreadable().isEmpty());
		if (before.isEmpty() || written.edited().filter(text -> text.length() <= TextLimit.LONGEST).isEmpty()) {
			return false;
		}
		String text = written.edited().get();
		TextChange change = TextChange.between(before.get().text(), text);
		Optional<EObject> around = before.get().objectAt(change.offset());
		if (change.inserted().indexOf('\0') >= 0 || around.isEmpty()) {
			return false;
		}
		if (around.get() instanceof Clause clause) {
			boolean reworded = statements.reword(clause, change, text);
			if (reworded) {
				reworded(before.get().after(written.file(), text, change), clause);
			}
			return reworded;
		}
		Optional<MappingStatement> gone = statement(around.get());
		Optional<ICompositeNode> node = gone.flatMap(statement -> statements.replace(statement, change, text));
		node.ifPresent(now -> replace(before.get().after(written.file(), text, change, gone.get(), now, writtenReferences.in(now)), gone.get(), now.getSemanticElement()));
		return node.isPresent();
	}

	private static Optional<MappingStatement> statement(EObject object) {
		return Optional.ofNullable(EcoreUtil2.getContainerOfType(object, MappingStatement.class));
	}

	private void replace(LiveFile now, EObject gone, EObject come) {
		byUri.put(now.uri(), now);
		byResource.put(now.resource(), now);
		files = List.copyOf(byUri.values());
		List<WrittenReference> inside = now.references().stream().filter(written -> EcoreUtil.isAncestor(come, written.owner())).toList();
		now.linked(merged(now.links(), resolver.link(inside)));
		now.settle();
		Difference.Replacement replacement = new Difference.Replacement(gone, come);
		corpus = corpus.after(Difference.of(replacement), contents(files), index, dangling());
		remember(replacement);
	}

	private void reworded(LiveFile now, Clause clause) {
		byUri.put(now.uri(), now);
		byResource.put(now.resource(), now);
		files = List.copyOf(byUri.values());
		now.settle();
		index = corpus.editionOf(clause).map(index::afterRewording).orElse(index);
		corpus = corpus.afterRewording(index);
		LoadedNames.in(resourceSet).ifPresent(names -> names.index(index));
		remember(new Difference.Rewording(clause));
	}

	private void remember(Difference.Small change) {
		if (changes.size() == MOST_CHANGES) {
			beginPeriod();
		} else {
			changes.add(change);
		}
	}

	private void remove(String uri, List<LiveFile> gone) {
		LiveFile old = byUri.remove(uri);
		if (old != null) {
			gone.add(old);
			byResource.remove(old.resource());
			resourceSet.getResources().remove(old.resource());
		}
	}

	private LiveFile read(SourceFile file, Optional<String> edited) {
		boolean open = edited.isPresent();
		SanshoResource resource = (SanshoResource) resources.createResource(URI.createURI(file.uri()));
		String text = "";
		try {
			text = open ? edited.get() : TextLimit.on(file).text();
			TextLimit.check(file.name(), text);
			if (text.indexOf('\0') >= 0) {
				throw new InputException("notText", file.name());
			}
			SanshoResource.Read read = open ? resource.loadUnlinked(text, writtenReferences) : resource.loadForReading(text, writtenReferences);
			return new LiveFile(file, open, new TextLines(text), resource, read, null);
		} catch (InputException e) {
			return unreadable(file, open, text, e);
		} catch (IOException e) {
			return unreadable(file, open, text, new InputException("unreadable", file.name(), IoReason.of(e)));
		} catch (ParseException | StackOverflowError e) {
			return unreadable(file, open, text, new InputException("tooDeep", file.name()));
		}
	}

	private LiveFile unreadable(SourceFile file, boolean open, String text, InputException reason) {
		SanshoResource nothing = (SanshoResource) resources.createResource(URI.createURI(file.uri()));
		return new LiveFile(file, open, new TextLines(text), nothing, new SanshoResource.Read(List.of(), TextSpans.none()), reason);
	}

	private void link(List<LiveFile> read, List<LiveFile> gone) {
		List<SanshoFile> contents = contents(files);
		LoadedNames names = LoadedNames.install(resourceSet, contents);
		List<String> before = citations(gone);
		Set<Resource> lost = Collections.newSetFromMap(new IdentityHashMap<>());
		gone.forEach(file -> lost.add(file.resource()));
		// When the names change around which citations are looked up, nothing that was found before need be right.
		List<LiveFile> anew = headers(read).equals(headers(gone)) ? read : files;
		Set<LiveFile> linkedAnew = new HashSet<>(anew);
		List<LiveFile> others = files.stream().filter(file -> !linkedAnew.contains(file)).toList();
		// Asked once: most files refer to nothing that has changed, and are not looked through.
		List<LiveFile> referring = others.stream().filter(file -> file.ledIntoAny(lost)).toList();
		if (anew == files) {
			AllProcessors.forEach(anew, file -> forget(file.references()));
		}
		// Where a citation is looked up depends on the editions that headers name, so these come first.
		anew.forEach(file -> file.linked(link(file, true)));
		AllProcessors.forEach(referring, file -> relink(file, link -> link.written().namesEditionOrDocument() && link.leadsInto(lost), new ConcurrentHashMap<>()));
		index = index.after(contents);
		names.index(index);
		AllProcessors.forEach(anew, file -> file.linked(merged(file.links(), link(file, false))));
		Set<String> changed = difference(before, citations(read));
		Map<EObject, List<Provision>> relinked = new ConcurrentHashMap<>();
		// What leads nowhere is told with the names that are near, which have changed with any name.
		AllProcessors.forEach(changed.isEmpty() ? referring : others, file -> relink(file,
				link -> link.leadsInto(lost) || !changed.isEmpty() && (link.target().isEmpty() || changed.contains(link.written().name())), relinked));
		AllProcessors.forEach(files, LiveFile::settle);
		corpus = anew == files ? Corpus.of(contents, index, dangling())
				: corpus.after(new Difference(contents(gone), contents(read), relinked.keySet(), relinked.values().stream().flatMap(Collection::stream).toList()),
						contents, index, dangling());
	}

	private List<Link> link(LiveFile file, boolean editions) {
		return resolver.link(file.references().stream().filter(written -> written.namesEditionOrDocument() == editions).toList());
	}

	/**
	 * Links again the lists of references in which there is an {@code outdated} one.
	 *
	 * @param before takes up what the owners of these lists named until now
	 */
	private void relink(LiveFile file, Predicate<Link> outdated, Map<EObject, List<Provision>> before) {
		Map<EObject, Set<EReference>> lists = new IdentityHashMap<>();
		for (Link link : file.links()) {
			if (outdated.test(link)) {
				lists.computeIfAbsent(link.written().owner(), owner -> new HashSet<>()).add(link.written().reference());
			}
		}
		if (!lists.isEmpty()) {
			Predicate<WrittenReference> affected = written -> lists.getOrDefault(written.owner(), Set.of()).contains(written.reference());
			for (Link link : file.links()) {
				if (affected.test(link.written()) && isStatement(link.written().owner())) {
					List<Provision> named = before.computeIfAbsent(link.written().owner(), owner -> new ArrayList<>());
					link.target().filter(Provision.class::isInstance).map(Provision.class::cast).ifPresent(named::add);
				}
			}
			List<WrittenReference> again = file.references().stream().filter(affected).toList();
			forget(again);
			file.linked(merged(file.links().stream().filter(link -> !affected.test(link.written())).toList(), resolver.link(again)));
		}
	}

	private static boolean isStatement(EObject owner) {
		return owner instanceof MappingStatement || owner instanceof SuccessionStatement;
	}

	private static List<SanshoFile> contents(List<LiveFile> files) {
		return files.stream().flatMap(file -> file.content().stream()).toList();
	}

	private static void forget(List<WrittenReference> references) {
		references.forEach(written -> written.owner().eUnset(written.reference()));
	}

	/** Both in the order of the text. */
	private static List<Link> merged(List<Link> some, List<Link> others) {
		List<Link> all = new ArrayList<>(some);
		all.addAll(others);
		all.sort(Comparator.comparingInt(link -> link.written().offset()));
		return all;
	}

	/** The names of documents, of their profiles, and of editions that {@code files} declare. */
	private static List<String> headers(List<LiveFile> files) {
		List<String> headers = new ArrayList<>();
		for (LiveFile file : files) {
			for (Declaration declaration : file.content().map(SanshoFile::getDeclarations).orElse(ECollections.emptyEList())) {
				switch (declaration) {
					case Document document -> {
						headers.add(file.uri() + " document " + document.getName());
						document.getProfiles().forEach(profile -> headers.add("profile " + profile.getName()));
					}
					case Edition edition -> headers.add(file.uri() + " edition " + edition.getName());
					default -> { }
				}
			}
		}
		return headers;
	}

	/** What {@code files} declare, as the index knows it. */
	private List<String> citations(List<LiveFile> files) {
		return contents(files).stream().flatMap(content -> index.citations(content).stream()).toList();
	}

	/** The citations, whatever their edition, that are in one of the two only. */
	private static Set<String> difference(List<String> before, List<String> after) {
		if (before.equals(after)) {
			return Set.of();
		}
		Set<String> changed = inEditions(before);
		Set<String> others = inEditions(after);
		Set<String> both = new HashSet<>(changed);
		both.retainAll(others);
		changed.addAll(others);
		changed.removeAll(both);
		return changed.stream().map(name -> name.substring(name.lastIndexOf('\n') + 1)).collect(Collectors.toSet());
	}

	/** Each citation behind the edition that stands in front of its run. */
	private static Set<String> inEditions(List<String> citations) {
		Set<String> found = new HashSet<>();
		String edition = "";
		for (String citation : citations) {
			if (citation.startsWith("\n")) {
				edition = citation;
			} else {
				found.add(edition + '\n' + citation);
			}
		}
		return found;
	}

	private Set<EObject> dangling() {
		Set<EObject> dangling = Collections.newSetFromMap(new IdentityHashMap<>());
		files.forEach(file -> file.unresolved().forEach(each -> dangling.add(each.reference().owner())));
		return dangling;
	}

	/** As files below a folder are ordered when a project is loaded: escapes would put Japanese names first. */
	private static int inOrder(String one, String other) {
		int order = URI.decode(one).compareTo(URI.decode(other));
		return order == 0 ? one.compareTo(other) : order;
	}
}
