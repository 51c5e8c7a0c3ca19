// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The same work on many things, on all processors. Whoever calls works along with those helpers that are free, and waits at the end only for what one
 * of them is at. The results, and what is thrown, are those of doing one after the other: of several failures the first in order is thrown, and what
 * comes before that has been done.
 *
 * <p>The work may ask for the same inside. It must not wait for anything that the caller holds.
 */
public final class AllProcessors {

	private AllProcessors() {
	}

	/** Does {@code work} with each of {@code things}. */
	public static <T> void forEach(List<T> things, Consumer<? super T> work) {
		forEach(things.size(), i -> work.accept(things.get(i)));
	}

	/** Does {@code work} with each number from 0, {@code count} in all. */
	public static void forEach(int count, IntConsumer work) {
		if (count > 1) {
			new Round(count, work).run();
		} else if (count == 1) {
			work.accept(0);
		}
	}

	/** What {@code work} makes of each of {@code things}, in their order; may hold nulls. */
	public static <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> work) {
		return map(things.size(), i -> work.apply(things.get(i)));
	}

	/** What {@code work} makes of each number from 0, {@code count} in all, in their order; may hold nulls. */
	public static <R> List<R> map(int count, IntFunction<? extends R> work) {
		Object[] results = new Object[count];
		forEach(count, i -> results[i] = work.apply(i));
		@SuppressWarnings("unchecked")
		List<R> made = (List<R>) Arrays.asList(results);
		return Collections.unmodifiableList(made);
	}

	/** Those of {@code things} that {@code condition} holds for, in their order. */
	public static <T> List<T> filter(List<T> things, Predicate<? super T> condition) {
		int[] chosen = filter(things.size(), i -> condition.test(things.get(i)));
		List<T> found = new ArrayList<>(chosen.length);
		for (int i : chosen) {
			found.add(things.get(i));
		}
		return Collections.unmodifiableList(found);
	}

	/** Those numbers from 0, {@code count} in all, that {@code condition} holds for, in their order. */
	public static int[] filter(int count, IntPredicate condition) {
		boolean[] holds = new boolean[count];
		forEach(count, i -> holds[i] = condition.test(i));
		int[] found = new int[count];
		int size = 0;
		for (int i = 0; i < count; i++) {
			if (holds[i]) {
				found[size++] = i;
			}
		}
		return Arrays.copyOf(found, size);
	}
}
