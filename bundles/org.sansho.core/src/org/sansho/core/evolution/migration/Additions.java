// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.migration;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a statement says beyond its origin, as a list that never changes but can be told with one more at its end: where many statements meet
 * one, that one gets something with each of them, and must not be copied each time. Lists that begin alike share what they hold.
 */
final class Additions extends AbstractList<Addition> {

	static final Additions NONE = new Additions(List.of(), 0);

	/** Of this list, and perhaps of longer ones that begin with it. */
	private final List<Addition> shared;
	private final int size;

	private Additions(List<Addition> shared, int size) {
		this.shared = shared;
		this.size = size;
	}

	static Additions of(List<Addition> additions) {
		if (additions instanceof Additions same) {
			return same;
		}
		Additions all = NONE;
		for (Addition addition : additions) {
			all = all.and(addition);
		}
		return all;
	}

	/** This and {@code next}. */
	Additions and(Addition next) {
		if (size == 0) {
			List<Addition> own = new ArrayList<>(1);
			own.add(next);
			return new Additions(own, 1);
		}
		synchronized (shared) {
			List<Addition> longer = shared.size() == size ? shared : new ArrayList<>(this);
			longer.add(next);
			return new Additions(longer, size + 1);
		}
	}

	@Override
	public Addition get(int index) {
		return shared.get(Objects.checkIndex(index, size));
	}

	@Override
	public int size() {
		return size;
	}
}
