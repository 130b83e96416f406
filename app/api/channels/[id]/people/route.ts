import { readChannelPeopleRoute } from "@/lib/communities/routes.server";

export const GET = readChannelPeopleRoute;
