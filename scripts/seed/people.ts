import { randomBytes } from "node:crypto";
import { refusable } from "@/db/tx";
import { startSession } from "@/lib/auth/commands.server";
import { hashPassword } from "@/lib/auth/password.server";
import { openSetup, setUpServer } from "@/lib/auth/setup.server";
import { createPerson } from "@/lib/people/commands.server";
import type { Language } from "@/lib/people/input";
import { saveProfile } from "@/lib/people/profile.server";
import { profileInput } from "@/lib/people/profile-input";
import type { Viewer } from "@/lib/viewer";
import { drawFace } from "./pictures";
import { done } from "./result";
import { BIRTHDAYS, LOOKS, type SeedPerson, type Story } from "./story";
import { uploadPicture } from "./upload";

export type Passwords = { owner: string; others: string };

/** Made anew each time and shown once: a demo must not leave a known password on a server that others reach. */
export function makePasswords(): Passwords {
	const make = () => randomBytes(9).toString("base64url");
	return { owner: make(), others: make() };
}

/** Everybody of the story with face and profile; the first becomes the owner by the server's own set-up link. */
export async function seedPeople(
	story: Story,
	language: Language,
	passwords: Passwords,
): Promise<Viewer[]> {
	const hash = done(await hashPassword(passwords.others, "known"));
	const viewers: Viewer[] = [];
	for (const [index, person] of story.people.entries()) {
		const { handle, name: displayName } = person;
		const personId =
			index === 0
				? await seedOwner(story, language, passwords.owner)
				: done(
						await refusable((tx) =>
							createPerson(tx, {
								handle,
								displayName,
								language,
								email: null,
								passwordHash: hash,
								role: "member",
							}),
						),
					).personId;
		const viewer: Viewer = {
			personId,
			sessionId: await startSession(personId, null),
			handle,
			role: index === 0 ? "owner" : "member",
			language,
		};
		await seedProfile(viewer, person, index);
		viewers.push(viewer);
	}
	return viewers;
}

async function seedOwner(
	story: Story,
	language: Language,
	password: string,
): Promise<string> {
	const path = await openSetup();
	const [owner] = story.people;
	if (!path || !owner) throw new Error("This server has an owner already.");
	const made = await setUpServer({
		handle: owner.handle,
		displayName: owner.name,
		email: null,
		language,
		password,
		token: path.slice("/setup/".length),
		serverName: story.serverName,
	});
	return done(made).personId;
}

async function seedProfile(
	viewer: Viewer,
	person: SeedPerson,
	index: number,
): Promise<void> {
	const look = LOOKS[index];
	const photo = look
		? await uploadPicture(viewer, {
				bytes: await drawFace(index, look),
				name: `${index}.png`,
				purpose: "profile",
			})
		: "keep";
	const { name: displayName, about } = person;
	const ahead = BIRTHDAYS.get(index);
	const born = ahead === undefined ? {} : dayIn(ahead);
	done(
		await saveProfile(
			viewer,
			profileInput.parse({ displayName, about, photo, ...born }),
		),
	);
}

/** A birthday so many days from now, told to everybody. */
function dayIn(days: number) {
	const at = new Date(Date.now() + days * 86_400_000);
	return {
		day: String(at.getUTCDate()),
		month: String(at.getUTCMonth() + 1),
		audiences: { birthday: "everyone" },
	};
}
