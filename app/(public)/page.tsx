import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { Landing } from "@/components/shell/landing";
import { viewerOf } from "@/lib/auth/session.server";
import { getT } from "@/lib/i18n/locale.server";

/** The front door: who is signed in goes straight in. */
export default async function LandingPage() {
	if (await viewerOf((await headers()).get("cookie")))
		redirect("/conversations");
	return <Landing t={await getT()} isRegistrationOpen={false} />;
}
