// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A project under version control. */
final class GitProject {

	private GitProject() {
	}

	/** Everything in {@code folder} as the first commit of a new repository. */
	static Git committed(Path folder) throws GitAPIException {
		Git git = Git.init().setDirectory(folder.toFile()).call();
		git.add().addFilepattern(".").call();
		PersonIdent nobody = new PersonIdent("nobody", "nobody@example.org");
		git.commit().setMessage("step").setAuthor(nobody).setCommitter(nobody).setSign(false).call();
		return git;
	}
}
