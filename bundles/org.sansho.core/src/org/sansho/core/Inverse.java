// SPDX-License-Identifier: EPL-2.0
package org.sansho.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sansho.model.Declaration;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.SanshoFile;
import org.sansho.model.Side;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/**
 * Which statements of mappings and successions name a provision, by the role in which they name it.
 *
 * <p>Made once for all files; when a few of them change, {@link #after} makes the next one in time that depends on what has changed,
 * not on the size of the project: what is different lies over what was there.
 */
final class Inverse {

	/** How a statement names a provision. */
	enum Role {
		SOURCE, TARGET, PREDECESSOR, SUCCESSOR;

		/** The provisions that {@code statement} names in this role; the same one may be there twice. */
		List<Provision> ends(EObject statement) {
			return switch (statement) {
				case MappingEntry entry -> this == SOURCE ? entry.getSources() : this == TARGET ? entry.getTargets() : List.of();
				case NoCounterpart none -> this == (none.getSide() == Side.SOURCE ? SOURCE : TARGET) ? none.getProvisions() : List.of();
				case SuccessionStatement other -> this == PREDECESSOR ? SuccessionEnds.predecessors(other) : this == SUCCESSOR ? SuccessionEnds.successorsAnywhere(other) : List.of();
				default -> List.of();
			};
		}
	}

	/** When so many lists lie over those that were there, all are put into one map. */
	private static final int MOST_CHANGED = 50_000;

	private final Map<Role, Map<Provision, List<EObject>>> first;
	private final Map<Role, Map<Provision, List<EObject>>> changed;

	private Inverse(Map<Role, Map<Provision, List<EObject>>> first, Map<Role, Map<Provision, List<EObject>>> changed) {
		this.first = first;
		this.changed = changed;
	}

	/** The inverse of all statements of {@code files}. */
	static Inverse of(Collection<SanshoFile> files) {
		Map<Role, Map<Provision, List<EObject>>> maps = empty();
		files.forEach(file -> statements(file, statement -> add(maps, statement)));
		return new Inverse(maps, empty());
	}

	/** The statements that name {@code provision} in {@code role}, in the order of the files, each once. */
	@SuppressWarnings("unchecked")
	<S extends EObject> List<S> naming(Provision provision, Role role) {
		List<EObject> found = changed.get(role).get(provision);
		if (found == null) {
			found = first.get(role).getOrDefault(provision, List.of());
		}
		return Collections.unmodifiableList((List<S>) found);
	}

	/** The inverse for {@code files}, which differ from those before by {@code difference}. */
	Inverse after(Difference difference, Collection<SanshoFile> files) {
		Set<EObject> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
		Map<Role, Set<Provision>> affected = new HashMap<>();
		for (Role role : Role.values()) {
			affected.put(role, new HashSet<>(difference.endsBefore()));
		}
		Consumer<EObject> drop = statement -> {
			dropped.add(statement);
			affected.forEach((role, provisions) -> provisions.addAll(role.ends(statement)));
		};
		difference.gone().forEach(file -> statements(file, drop));
		difference.replaced().ifPresent(replaced -> drop.accept(replaced.gone()));
		dropped.addAll(difference.relinked());
		FileOrder order = new FileOrder(files);
		Map<Role, Map<Provision, List<EObject>>> come = empty();
		difference.come().forEach(file -> statements(file, statement -> add(come, statement)));
		difference.replaced().ifPresent(replaced -> add(come, replaced.come()));
		Map<Role, Map<Provision, List<EObject>>> relinked = empty();
		difference.relinked().stream().sorted(order::compare).forEach(statement -> add(relinked, statement));

		Map<Role, Map<Provision, List<EObject>>> next = empty();
		for (Role role : Role.values()) {
			next.get(role).putAll(changed.get(role));
			affected.get(role).addAll(come.get(role).keySet());
			affected.get(role).addAll(relinked.get(role).keySet());
			for (Provision provision : affected.get(role)) {
				List<EObject> kept = naming(provision, role).stream().filter(statement -> !dropped.contains(statement)).toList();
				List<EObject> list = order.merged(order.merged(kept, come.get(role).getOrDefault(provision, List.of())),
						relinked.get(role).getOrDefault(provision, List.of()));
				if (list.isEmpty() && !first.get(role).containsKey(provision)) {
					// Nobody asks for what is gone, and it must not pile up.
					next.get(role).remove(provision);
				} else {
					next.get(role).put(provision, list);
				}
			}
		}
		boolean tooMany = next.values().stream().mapToInt(Map::size).sum() > MOST_CHANGED;
		return tooMany ? of(files) : new Inverse(first, next);
	}

	private static Map<Role, Map<Provision, List<EObject>>> empty() {
		Map<Role, Map<Provision, List<EObject>>> maps = new HashMap<>();
		for (Role role : Role.values()) {
			maps.put(role, new HashMap<>());
		}
		return maps;
	}

	private static void add(Map<Role, Map<Provision, List<EObject>>> maps, EObject statement) {
		for (Role role : Role.values()) {
			Map<Provision, List<EObject>> lists = maps.get(role);
			for (Provision end : role.ends(statement)) {
				if (!end.eIsProxy()) {
					List<EObject> statements = lists.computeIfAbsent(end, key -> new ArrayList<>(2));
					// A statement that names an end twice, which is an error, still says it once.
					if (statements.isEmpty() || statements.getLast() != statement) {
						statements.add(statement);
					}
				}
			}
		}
	}

	private static void statements(SanshoFile file, Consumer<EObject> visitor) {
		for (Declaration declaration : file.getDeclarations()) {
			switch (declaration) {
				case MappingSet set -> set.getStatements().forEach(visitor);
				case Succession succession -> succession.getStatements().forEach(visitor);
				default -> { }
			}
		}
	}

	/** The order of statements: that of their files, then that of the text. Counted for a file when it is first asked about. */
	private static final class FileOrder {
		private final Map<EObject, Integer> files = new IdentityHashMap<>();
		private final Map<EObject, Map<EObject, Integer>> places = new IdentityHashMap<>();

		FileOrder(Collection<SanshoFile> inOrder) {
			inOrder.forEach(file -> files.put(file, files.size()));
		}

		int compare(EObject one, EObject other) {
			EObject file = EcoreUtil.getRootContainer(one);
			EObject otherFile = EcoreUtil.getRootContainer(other);
			return file == otherFile ? Integer.compare(place(file, one), place(file, other)) : Integer.compare(files.get(file), files.get(otherFile));
		}

		/** Both in order, each of which is in order. */
		List<EObject> merged(List<EObject> some, List<EObject> others) {
			if (some.isEmpty() || others.isEmpty()) {
				return some.isEmpty() ? others : some;
			}
			List<EObject> merged = new ArrayList<>(some.size() + others.size());
			int next = 0;
			for (EObject one : some) {
				while (next < others.size() && compare(others.get(next), one) < 0) {
					merged.add(others.get(next++));
				}
				merged.add(one);
			}
			merged.addAll(others.subList(next, others.size()));
			return merged;
		}

		private int place(EObject file, EObject statement) {
			return places.computeIfAbsent(file, key -> {
				Map<EObject, Integer> counted = new IdentityHashMap<>();
				statements((SanshoFile) file, each -> counted.put(each, counted.size()));
				return counted;
			}).get(statement);
		}
	}
}
