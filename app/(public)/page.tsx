import { redirect } from "next/navigation";
import { Landing } from "@/components/shell/landing";
import { currentViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { guestHours } from "@/lib/guests/queries.server";
import { getT } from "@/lib/i18n/locale.server";

/** The front door: who is signed in goes straight in. */
export default async function LandingPage() {
	const viewer = await currentViewer();
	// A guest came for one conversation; the rest of the house is not theirs.
	if (viewer) redirect(viewer.role === "guest" ? "/conversations" : "/feed");
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
