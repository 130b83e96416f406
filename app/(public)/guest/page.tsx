import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DoorPage } from "@/components/auth/door-page";
import { GuestForm } from "@/components/guests/guest-form";
import { currentViewer } from "@/lib/auth/current.server";
import { guestHours } from "@/lib/guests/queries.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).auth.guestEnter };
}

/** The door for visitors, as long as the owner keeps it open. */
export default async function GuestPage() {
	if (await currentViewer()) redirect("/");
	const [t, hours] = await Promise.all([getT(), guestHours()]);
	const other = (
		<>
			{t.landing.haveAccount}{" "}
			<Link href="/sign-in" className="text-accent-text underline">
				{t.auth.signIn}
			</Link>
		</>
	);
	if (hours === null)
		return (
			<DoorPage
				title={t.landing.guestClosed}
				lead={t.landing.guestClosedLead}
				other={other}
			/>
		);
	return (
		<DoorPage
			title={t.auth.guestEnter}
			lead={t.landing.guestLead(hours)}
			other={other}
		>
			<GuestForm />
		</DoorPage>
	);
}
