// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.body;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.entry;
import static org.sansho.core.given.Model.guideline;
import static org.sansho.core.given.Model.mapping;
import static org.sansho.core.given.Model.profile;
import static org.sansho.core.given.Model.requirement;
import static org.sansho.core.given.Model.succession;
import static org.sansho.core.given.Model.with;

import org.junit.jupiter.api.Test;
import org.sansho.model.Edition;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Relationship;
import org.sansho.model.Requirement;

/** What stands twice is found as that. Other rules say nothing untrue about its name, which leads to the first of the two. */
class DuplicateIsOneFindingTest extends RuleTest {

	private final Requirement target = requirement("①");
	private final Part targets = body(safety, target);
	private final Edition own = edition("own@1");
	private final Requirement mapped = requirement("①");

	@Test
	void aDuplicateOfWhatIsMappedIsNotUnmapped() {
		var set = mapping("m", own, safety, entry(mapped, Relationship.EQUAL, target));
		assertThat(found("SN701", guideline("own"), own, targets, body(own, mapped, requirement("①")), set)).isEmpty();
		assertThat(found("SN101", guideline("own"), own, targets, body(own, mapped, requirement("①")), set)).hasSize(1);
	}

	@Test
	void whatIsNotMappedIsFoundOnceThoughItStandsTwice() {
		Requirement unmapped = requirement("②");
		var set = mapping("m", own, safety, entry(mapped, Relationship.EQUAL, target));
		assertThat(found("SN701", guideline("own"), own, targets, body(own, mapped, unmapped, requirement("②")), set)).extracting(Finding::object)
				.containsExactly(unmapped);
	}

	@Test
	void aDuplicateIsNotMissingInASuccession() {
		Edition next = edition("own@2");
		Part before = body(own, with(mapped, it -> it.setTitle("甲")), with(requirement("①"), it -> it.setTitle("乙")));
		Part after = body(next, with(requirement("①"), it -> it.setTitle("甲")), with(requirement("①"), it -> it.setTitle("丙")));
		assertThat(found("SN402", guideline("own"), own, next, before, after, succession(own, next))).isEmpty();
	}

	@Test
	void aDuplicateOfAProfileThatIsUsedIsNotUnused() {
		Profile used = profile("I");
		Part limited = body(own, with(requirement("①"), it -> it.getAppliesTo().add(used)));
		assertThat(found("SN108", guideline("own", used, profile("I")), own, limited)).isEmpty();
	}
}
