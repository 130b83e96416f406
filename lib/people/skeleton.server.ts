import unhomoglyph from "unhomoglyph";

/**
 * Names nobody may take: roles and voices of the server, words that address many, and the first segments of our
 * addresses (a profile may one day live at /<handle>). Compared by skeleton, without separators.
 */
const RESERVED =
	`admin administrator administrators root system sysadmin superuser owner moderator moderators mod mods staff
	support help helpdesk security abuse postmaster webmaster hostmaster noreply mailer official team bot chitchat server service
	everyone all here channel group online nobody anonymous guest guests deleted unknown someone me you self
	api app auth account accounts setup register signin signout signup login logout recover password settings people person
	profile profiles contacts friends feed posts mailbox letters notices notifications conversations messages chat chats
	communities calls media files uploads uploadthing ingest invite invites privacy terms about home index search static public
	assets icons sounds offline manifest sw health metrics next favicon robots wellknown`.split(
		/\s+/,
	);

/** As long as the column; a longer key is cut on both sides alike. */
const NAME_KEY_LENGTH_MAX = 255;

/** Marks that make another letter, not an accent: Japanese voicing. All others that belong to no script are folded. */
const ACCENTS = /(?![\u3099\u309a])\p{Script=Inherited}/gu;

/**
 * The skeleton of a canonical handle in the sense of UTS 39 §4 (the data is Unicode's confusables.txt): two handles
 * with the same skeleton look alike. Stricter than the standard in three ways: accents are folded ("jose" is "josé"),
 * case is (a zero is an o), and two v are a w. `people.skeleton` is unique, so the database keeps twins out.
 */
export function skeletonOf(handle: string): string {
	let skeleton = handle;
	// Lower-casing a prototype ("0" → "O" → "o") can uncover one more step; it settles after two or three.
	for (let step = 0; step < 4; step++) {
		const next = unhomoglyph(skeleton.normalize("NFD"))
			.normalize("NFD")
			.replace(ACCENTS, "")
			.toLowerCase()
			.replace(/vv/g, "w");
		if (next === skeleton) break;
		skeleton = next;
	}
	return skeleton;
}

/** For reserved words i and l are one too ("adm1n", "admln"): a sans-serif hardly tells them apart, but real names need both. */
const reservedForm = (word: string) => skeletonOf(word).replace(/i/g, "l");

const RESERVED_FORMS = new Set(RESERVED.map(reservedForm));
/** What a guest's handle begins with (lib/people/guest-handle.ts) is nobody else's. */
const GUEST_FORM = new RegExp(`^${reservedForm("guest")}[._-]`);

/**
 * A name as a glance takes it: its skeleton without spaces, punctuation and ornaments, and with i and l as one. "Ola",
 * "O1a", "o.l.a" and "Ola 🌻" share a key. Stricter than the skeleton of handles, because all it costs a guest is
 * another word. A name of ornaments alone is its own key.
 */
export function nameKeyOf(name: string): string {
	const skeleton = Array.from(name.normalize("NFKC"), glanceOf).join("");
	const letters = skeleton.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
	return (letters || skeleton.replace(/\s/g, ""))
		.replace(/vv/g, "w")
		.replace(/i/g, "l")
		.slice(0, NAME_KEY_LENGTH_MAX);
}

/** One character: as it is typed, or as a capital when only that looks like a plain letter (Н is an H, н is none). */
function glanceOf(character: string): string {
	const own = skeletonOf(character);
	if (PLAIN.test(own)) return own;
	const capital = skeletonOf(character.toUpperCase());
	return PLAIN.test(capital) ? capital : own;
}

const PLAIN = /^[a-z0-9]*$/;

const RESERVED_KEYS = new Set(RESERVED.map(nameKeyOf));

/** Whether a name says what only the server says of itself ("Admin"). */
export function isReservedName(name: string): boolean {
	return RESERVED_KEYS.has(nameKeyOf(name));
}

/** Whether a canonical handle is, or looks like, a word that the server keeps for itself ("Admin", "ad.m1n"). */
export function isReservedHandle(handle: string): boolean {
	return (
		GUEST_FORM.test(reservedForm(handle)) ||
		RESERVED_FORMS.has(reservedForm(handle.replace(/[._-]/g, "")))
	);
}
