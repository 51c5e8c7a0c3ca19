// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/** What stands in what and behind what in one edition, by the place of each provision: a part, form or section of a form is a block with a number of its own. */
final class RosterTree {

	private final List<Provision> provisions;
	private final ProvisionPlaces places;
	private final int[] owners;
	private final int[] before;
	private final int[] after;
	private final int[] firstInside;
	private final int[] blocks;
	private final List<EObject> blockObjects = new ArrayList<>();

	/** @param provisions in the order of the text: what stands in something stands behind it */
	RosterTree(List<Provision> provisions, ProvisionPlaces places) {
		this.provisions = provisions;
		this.places = places;
		int size = provisions.size();
		owners = new int[size];
		before = new int[size];
		after = new int[size];
		firstInside = new int[size];
		blocks = new int[size];
		connect();
	}

	private void connect() {
		int size = provisions.size();
		Arrays.fill(firstInside, Roster.NONE);
		Arrays.fill(after, Roster.NONE);
		int[] lastInside = new int[size];
		List<Integer> lastInBlock = new ArrayList<>();
		Map<EObject, Integer> blockNumbers = new IdentityHashMap<>();
		for (int place = 0; place < size; place++) {
			EObject owner = owner(provisions.get(place));
			int inside = owner instanceof Provision provision ? owner(place, provision) : Roster.NONE;
			owners[place] = inside;
			if (inside == Roster.NONE) {
				Integer known = blockNumbers.putIfAbsent(owner, blockObjects.size());
				if (known == null) {
					blockObjects.add(owner);
					lastInBlock.add(Roster.NONE);
				}
				blocks[place] = known == null ? blockObjects.size() - 1 : known;
				before[place] = lastInBlock.set(blocks[place], place);
			} else {
				blocks[place] = blocks[inside];
				before[place] = firstInside[inside] == Roster.NONE ? Roster.NONE : lastInside[inside];
				lastInside[inside] = place;
				if (before[place] == Roster.NONE) {
					firstInside[inside] = place;
				}
			}
			if (before[place] != Roster.NONE) {
				after[before[place]] = place;
			}
		}
	}

	/** Where {@code owner} of what stands at {@code place} stands: mostly just before, or above what stands there. */
	private int owner(int place, Provision owner) {
		int near = place - 1;
		while (near >= 0 && provisions.get(near) != owner) {
			near = owners[near];
		}
		return near >= 0 ? near : places.of(owner);
	}

	/** Items are counted through the scopes of their section, as they are when a new edition merges scopes. */
	private static EObject owner(Provision provision) {
		EObject owner = provision.eContainer();
		return owner instanceof Scope ? owner.eContainer() : owner;
	}

	int owner(int place) {
		return owners[place];
	}

	int before(int place) {
		return before[place];
	}

	int after(int place) {
		return after[place];
	}

	int firstInside(int place) {
		return firstInside[place];
	}

	int block(int place) {
		return blocks[place];
	}

	/** The parts, forms and sections of forms, in the order in which something stands in them. */
	List<EObject> blocks() {
		return blockObjects;
	}
}
