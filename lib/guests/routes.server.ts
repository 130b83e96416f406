import { endGuestVisit } from "@/lib/guests/end.server";
import { guestParams } from "@/lib/guests/input";
import { listGuests } from "@/lib/guests/queries.server";
import { route } from "@/lib/http/handle.server";

export const listGuestsRoute = route({
	rate: "read",
	run: (viewer) => listGuests(viewer),
});

export const endGuestVisitRoute = route({
	rate: "write",
	params: guestParams,
	run: (viewer, { params }) => endGuestVisit(viewer, params.personId),
});
