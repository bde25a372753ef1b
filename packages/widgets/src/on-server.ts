import { isServer } from 'lit';

/** Whether elements are written without a page. lit's own type says that they never are, as it is in browsers. */
export const onServer: boolean = isServer;
