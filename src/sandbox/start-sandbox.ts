/** Puts the workspace together: state, server, sockets, and the hands and eyes of its people. */
import { createActor } from "./actor/create-actor.ts";
import { createScreen } from "./actor/screen.ts";
import { startServer } from "./api/server.ts";
import { addChannel, findDm } from "./conversations.ts";
import { createWorld } from "./create-world.ts";
import { createDelivery } from "./delivery/deliver.ts";
import { emit, emitMembership, emitUser } from "./delivery/emit.ts";
import { createSockets } from "./delivery/sockets.ts";
import { undelivered } from "./delivery/subscriptions.ts";
import { directoryOf } from "./directory.ts";
import { addUser, withoutUndefined } from "./people.ts";
import type { Sandbox, SandboxOptions } from "./types.ts";
import type { Channel, StoredFile, User, World } from "./world.ts";

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world = createWorld(options);
  const sockets = createSockets(world);
  const delivery = createDelivery(world, sockets);
  world.deliver = delivery.deliver;
  world.isConnected = delivery.isConnected;
  const server = await startServer(world, sockets, options.port ?? 0);
  return {
    apiUrl: `${world.origin}/api/`,
    botToken: world.botToken,
    appToken: world.appToken,
    signingSecret: world.signingSecret,
    teamId: world.team.id,
    botUserId: world.botUserId,
    ...peopleOf(world),
    ...eyesOf(world),
    ...filesOf(world),
    connected: () => (delivery.isConnected() ? Promise.resolve() : sockets.greeted()),
    deliverOverHttp: (...requestUrls) => delivery.overHttp(requestUrls),
    meddle: delivery.meddle,
    as: (userId) => createActor(world, userById(world, userId)),
    screen: (userId) => createScreen(world, userById(world, userId)),
    directory: () => directoryOf(world),
    fail: (plan) => {
      world.plans.push({ ...plan });
    },
    dropSocket: sockets.drop,
    refreshSocket: sockets.refresh,
    async event(body, eventOptions) {
      const reason = undelivered(world, body);
      if (reason) throw new Error(`Slack would not deliver this event: ${reason}`);
      await emit(world, body, eventOptions);
    },
    async close() {
      world.isClosed = true;
      await sockets.close();
      await server.close();
    },
  };
}

function peopleOf(world: World): Pick<Sandbox, "addUser" | "updateUser" | "addChannel" | "join" | "leave"> {
  return {
    addUser(given) {
      const user = addUser(world, given);
      if (world.isConnected()) void emitUser(world, "team_join", user);
      return user.id;
    },
    async updateUser(id, change) {
      const user = userById(world, id);
      Object.assign(user, withoutUndefined(change));
      if (world.isConnected()) await emitUser(world, "user_change", user);
    },
    addChannel: (given) => addChannel(world, given).id,
    async join(channelId, userId) {
      const channel = channelById(world, channelId);
      if (channel.members.has(userId)) return;
      channel.members.add(userById(world, userId).id);
      if (world.isConnected()) await emitMembership(world, "member_joined_channel", channel, userId);
    },
    async leave(channelId, userId) {
      const channel = channelById(world, channelId);
      if (!channel.members.delete(userId)) return;
      if (world.isConnected()) await emitMembership(world, "member_left_channel", channel, userId);
    },
  };
}

type Eyes = Pick<
  Sandbox,
  "history" | "dm" | "calls" | "outgoing" | "onOutgoing" | "violations" | "lateAcks" | "file"
>;

function eyesOf(world: World): Eyes {
  return {
    history: (channelId) => structuredClone(channelById(world, channelId).messages),
    dm: (userId) => structuredClone(findDm(world, userId)?.messages ?? []),
    calls: world.calls,
    outgoing: world.outgoing,
    onOutgoing: (listener) => {
      world.listeners.push(listener);
    },
    violations: world.violations,
    lateAcks: world.lateAcks,
    file(id) {
      const file = world.files.get(id);
      return file && !file.isDeleted
        ? { name: file.name, mimetype: file.mimetype, bytes: file.bytes }
        : undefined;
    },
  };
}

function filesOf(world: World): Pick<Sandbox, "deleteFile" | "countFile"> {
  return {
    deleteFile(id) {
      fileById(world, id).isDeleted = true;
    },
    countFile(id, size) {
      fileById(world, id).counted = size;
    },
  };
}

function fileById(world: World, id: string): StoredFile {
  const file = world.files.get(id);
  if (!file) throw new Error(`no file in the sandbox has the id ${id}`);
  return file;
}

function userById(world: World, id: string): User {
  const user = world.users.get(id);
  if (!user) throw new Error(`nobody in the sandbox has the id ${id}`);
  return user;
}

function channelById(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`no channel in the sandbox has the id ${id}`);
  return channel;
}
