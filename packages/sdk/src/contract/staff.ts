import * as z from 'zod/mini';
import { route } from './route.ts';
import { page, pageQuery } from './pages.ts';
import { openEnum, text, time } from './shapes.ts';
import { anyNodeMilestone } from './vocabulary.ts';

/** What a person of the operator may do. */
export const roles = ['agent', 'senior', 'supervisor', 'manager', 'department'] as const;
export type Role = (typeof roles)[number];
export const anyRole = /* @__PURE__ */ openEnum<Role>();

export const staffMember = /* @__PURE__ */ z.object({
  id: z.string(),
  name: z.string(),
  /** What customers see. */
  displayName: z.string(),
  email: z.string(),
  role: anyRole,
  /** For the role `department`: which. */
  department: z.nullable(z.string()),
});
export type StaffMember = z.infer<typeof staffMember>;

export const signIn = /* @__PURE__ */ route({
  name: 'staff.signIn',
  method: 'POST',
  path: '/staff/sessions',
  who: ['anyone'],
  body: z.strictObject({ email: text(254), password: z.string().check(z.minLength(1), z.maxLength(200)) }),
  answer: z.object({ token: z.string(), expiresAt: time, staff: staffMember }),
  status: 201,
});

export const signOut = /* @__PURE__ */ route({
  name: 'staff.signOut',
  method: 'DELETE',
  path: '/staff/sessions/current',
  who: ['staff'],
});

export const whoAmI = /* @__PURE__ */ route({
  name: 'staff.me',
  method: 'GET',
  path: '/staff/me',
  who: ['staff'],
  answer: staffMember,
});

/** A node that overran its allowed time, raised to the node's owner. */
export const alert = /* @__PURE__ */ z.object({
  id: z.string(),
  merchantId: z.string(),
  shipmentId: z.string(),
  number: z.string(),
  milestone: anyNodeMilestone,
  dueAt: time,
  raisedAt: time,
  /** The node was reached, or skipped, after all. */
  clearedAt: z.nullable(time),
  owner: z.object({ department: z.string(), role: z.string(), person: z.nullable(z.string()) }),
});
export type Alert = z.infer<typeof alert>;

export const listAlerts = /* @__PURE__ */ route({
  name: 'alerts.list',
  method: 'GET',
  path: '/alerts',
  who: ['staff'],
  query: z.extend(pageQuery, {
    department: z.optional(text(60)),
    /** `open` (default) leaves out alerts whose node was reached since. */
    state: z.optional(z.enum(['open', 'all'])),
  }),
  answer: page(alert),
});
