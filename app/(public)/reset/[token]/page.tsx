import type { Metadata } from "next";
import Link from "next/link";
import { DoorPage } from "@/components/auth/door-page";
import { ResetForm } from "@/components/auth/reset-form";
import { getT } from "@/lib/i18n/locale.server";
import { readReset } from "@/lib/resets/commands.server";

export async function generateMetadata(): Promise<Metadata> {
	return {
		title: (await getT()).entry.resetTitle,
		// The address is the key: it goes nowhere from here.
		referrer: "no-referrer",
		robots: "noindex",
	};
}

/** A link for a new password. Opening the page uses nothing up: messengers and mail readers look at links, too. */
export default async function ResetPage({
	params,
}: PageProps<"/reset/[token]">) {
	const { token } = await params;
	const [{ entry }, person] = await Promise.all([getT(), readReset(token)]);
	if (!person)
		return (
			<DoorPage
				title={entry.resetGone}
				lead={entry.resetGoneLead}
				other={
					<Link href="/sign-in" className="text-accent-text underline">
						{entry.toSignIn}
					</Link>
				}
			/>
		);
	const { handle, displayName } = person;
	return (
		<DoorPage
			title={entry.resetTitle}
			lead={entry.resetLead(`${displayName} (@${handle})`)}
		>
			<ResetForm token={token} handle={handle} />
		</DoorPage>
	);
}
