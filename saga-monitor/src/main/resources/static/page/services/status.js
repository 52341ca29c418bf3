/** Status of a service as shown on the page. AWAY in the API means that the service did not respond in time. */
export const statusText = (status) => (status === "AWAY" ? "unreachable" : status.toLowerCase());
