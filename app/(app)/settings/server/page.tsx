import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { GuestList } from "@/components/guests/guest-list";
import { HelpButton } from "@/components/help/help-button";
import { DeafPeople } from "@/components/notices/deaf-people";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { ServerForm } from "@/components/settings/server-form";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { guestHours, listGuests } from "@/lib/guests/queries.server";
import { getT } from "@/lib/i18n/locale.server";
import { readDeafPeople } from "@/lib/notices/settings.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).settings.server };
}

export default async function ServerPage() {
	const viewer = await requireViewer("/settings/server");
	if (viewer.role !== "owner") notFound();
	const [t, { serverName, registration }, hours, guests, deaf] =
		await Promise.all([
			getT(),
			registrationState(),
			guestHours(),
			listGuests(viewer),
			readDeafPeople(),
		]);
	return (
		<PageFrame
			title={t.settings.server}
			back={<BackLink label={t.settings.title} />}
			actions={<HelpButton label={t.shell.help} to="owner" />}
		>
			<Section title={t.settings.server} lead={t.settings.serverLead}>
				<ServerForm
					serverName={serverName}
					registration={registration === "open" ? "open" : "invite"}
					guestHours={hours}
				/>
			</Section>
			{hours !== null && <GuestList first={guests.ok ? guests.value : []} />}
			<Section title={t.locks.reset} lead={t.locks.resetFind}>
				<Link href="/people" className="link justify-self-start">
					{t.locks.resetFindLink}
				</Link>
			</Section>
			<Section title={t.notices.deafTitle}>
				<DeafPeople deaf={deaf} />
			</Section>
		</PageFrame>
	);
}
