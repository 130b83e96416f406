import { redirect } from "next/navigation";
import { Landing } from "@/components/shell/landing";
import { currentViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { guestHours } from "@/lib/guests/queries.server";
import { getT } from "@/lib/i18n/locale.server";

/** The front door: who is signed in goes straight in. */
export default async function LandingPage() {
	if (await currentViewer()) redirect("/conversations");
	const [t, { registration }, hours] = await Promise.all([
		getT(),
		registrationState(),
		guestHours(),
	]);
	return (
		<Landing
			t={t}
			isRegistrationOpen={registration === "open"}
			isOpenToGuests={hours !== null}
		/>
	);
}
