// Drives the unchanged hotfixMS front end against a running Patchsmith server in a real Chromium, the way its users do.
//
//   npm install playwright-core
//   node hotfix-front-end.mjs FRONT_END_DIST SERVER_URL ROOT_PASSWORD PICTURE_FOLDER [CHROMIUM]
//
// FRONT_END_DIST is the `dist` folder of a hotfixMS build whose base URL is SERVER_URL. Each step prints `ok` or `FAILED`;
// the exit code is the number of failed steps. docs/compatibility.md tells how to build the front end.
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join, extname, normalize } from 'node:path';
import { tmpdir } from 'node:os';

const [dist, server, password, pictures, browserPath = '/usr/bin/chromium'] = process.argv.slice(2);
await mkdir(pictures, { recursive: true });

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.svg': 'image/svg+xml' };
const site = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
        const body = await readFile(join(dist, path === '/' ? 'index.html' : path));
        response.writeHead(200, { 'Content-Type': types[extname(path)] ?? (path === '/' ? 'text/html' : 'application/octet-stream') });
        response.end(body);
    } catch {
        response.writeHead(404).end();
    }
});
await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
const front = `http://127.0.0.1:${site.address().port}/`;

const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(15000);
await page.route(/alicdn/, (route) => route.abort());

let failed = 0;
let shot = 0;
async function step(name, act) {
    try {
        await act();
        console.log('ok      ' + name);
    } catch (problem) {
        failed++;
        console.log('FAILED  ' + name + ': ' + String(problem).split('\n')[0]);
    }
    shot++;
    await page.screenshot({ path: join(pictures, String(shot).padStart(2, '0') + '.png') });
}
const go = (route) => page.goto(front + '#' + route).then(() => page.waitForTimeout(600));
const row = (text) => page.locator('.el-table__row', { hasText: text }).first();
const button = (scope, text) => scope.locator('button', { hasText: text }).first();
const reply = (part, method) => page.waitForResponse((r) => r.url().includes(part) && r.request().method() === method);
async function status(version, word) {
    await row(version).locator('td', { hasText: word }).first().waitFor();
}
async function press(version, word, expected) {
    const answer = reply('/v1/hotFix/', 'PUT');
    await button(row(version), word).click();
    if ((await (await answer).status()) !== 201) throw new Error('status change answered ' + (await answer).status());
    await status(version, expected);
}
async function logIn(user, secret) {
    await go('/login');
    await page.fill('input[type=text]', user);
    await page.fill('input[type=password]', secret);
    const answer = reply('cms/user/login', 'POST');
    await page.click('button[type=submit]');
    const status = (await answer).status();
    await page.waitForTimeout(1500);
    return status;
}

await step('a wrong password is refused with its sentence', async () => {
    if ((await logIn('root', 'not-it-at-all')) !== 401) throw new Error('not refused');
    await page.locator('.el-message', { hasText: '用户名或密码错误' }).waitFor();
    await page.waitForTimeout(2200);
});
await step('root logs in', async () => {
    if ((await logIn('root', password)) !== 200) throw new Error('refused');
    await page.locator('text=热修复管理').first().waitFor();
});
const script = join(tmpdir(), 'front-end-fix.mg');
await writeFile(script, Buffer.from('d02066d927ee177b8d22a166bb7ad977', 'hex'));
await step('a patch is uploaded and added', async () => {
    await go('/public/hotFix');
    await page.locator('button', { hasText: '添加热修复' }).click();
    const dialog = page.locator('.el-dialog', { hasText: '目标版本' });
    await dialog.locator('label', { hasText: 'iOS' }).click();
    const upload = reply('cms/file', 'POST');
    await dialog.locator('input[type=file]').setInputFiles(script);
    if ((await upload).status() !== 200) throw new Error('upload answered ' + (await upload).status());
    await dialog.locator('input[placeholder="如:1.0.1"]').fill('7.1.0');
    await dialog.locator('textarea').fill('首页崩溃修复');
    const add = reply('/v1/hotFix', 'POST');
    await button(dialog, '确定').click();
    if ((await add).status() !== 201) throw new Error('add answered ' + (await add).status());
    await status('7.1.0', '已就绪');
});
await step('it is published', () => press('7.1.0', '发布', '发布中'));
await step('a device is told and gets the bytes', async () => {
    const exit = await (await fetch(server + 'v1/exitHotFix?version=7.1.0')).json();
    const bytes = Buffer.from(await (await fetch(server + 'v1/validHotFix?version=7.1.0')).arrayBuffer());
    if (exit.exitNew !== true || typeof exit.id !== 'number') throw new Error(JSON.stringify(exit));
    if (bytes.toString('hex') !== 'd02066d927ee177b8d22a166bb7ad977') throw new Error('other bytes');
});
await step('it is paused', () => press('7.1.0', '暂停', '已暂停'));
await step('a device gets nothing while it is paused', async () => {
    const exit = await (await fetch(server + 'v1/exitHotFix?version=7.1.0')).json();
    if (exit.exitNew !== false) throw new Error(JSON.stringify(exit));
});
await step('it is continued', () => press('7.1.0', '继续', '发布中'));
await step('it is ended after a question', async () => {
    await button(row('7.1.0'), '结束').click();
    const answer = reply('/v1/hotFix/', 'PUT');
    await button(page.locator('.el-dialog', { hasText: '确认停止该热修复' }), '确定').click();
    if ((await answer).status() !== 201) throw new Error('ending answered ' + (await answer).status());
    await status('7.1.0', '已停止');
});
await step('a group is added with permissions', async () => {
    await go('/admin/group/add');
    await page.locator('.el-form-item', { hasText: '分组名称' }).locator('input').fill('浏览器组');
    await page.locator('.el-form-item', { hasText: '分组描述' }).locator('input').fill('由浏览器添加');
    await page.locator('.el-checkbox', { hasText: '查询热修复包' }).first().click();
    const answer = reply('cms/admin/group', 'POST');
    await page.locator('button', { hasText: '保 存' }).click();
    if ((await answer).status() !== 201) throw new Error('adding answered ' + (await answer).status());
});
await step('the group list shows it', async () => {
    await go('/admin/group/list');
    await row('浏览器组').waitFor();
});
await step('a user is added to it', async () => {
    await go('/admin/user/add');
    const field = (label) => page.locator('.el-form-item', { hasText: label }).first().locator('input').first();
    await field('用户名').fill('browser-user');
    await field('邮箱').fill('browser@example.com');
    await page.locator('input[type=password]').nth(0).fill('Browser_1');
    await page.locator('input[type=password]').nth(1).fill('Browser_1');
    await page.locator('.el-checkbox', { hasText: '浏览器组' }).click();
    const answer = reply('cms/user/register', 'POST');
    await page.locator('button', { hasText: '保 存' }).click();
    if ((await answer).status() !== 201) throw new Error('adding answered ' + (await answer).status());
});
await step('the user list shows it with its group', async () => {
    await go('/admin/user/list');
    await row('browser-user').locator('td', { hasText: '浏览器组' }).waitFor();
});
await step('its password is changed by the administrator', async () => {
    await button(row('browser-user'), '编辑').click();
    await page.locator('.el-tabs__item', { hasText: '修改密码' }).click();
    const fields = page.locator('.el-dialog:visible input[type=password]');
    await fields.nth(0).fill('Browser_2');
    await fields.nth(1).fill('Browser_2');
    const answer = reply('/password', 'PUT');
    await page.locator('.el-dialog:visible button', { hasText: /确 *定/ }).click();
    if ((await answer).status() !== 201) throw new Error('changing answered ' + (await answer).status());
});
await step('the log is read', async () => {
    await go('/log');
    await page.locator('.things').first().waitFor();
});
await step('the new user logs in and sees the list but may not add', async () => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForTimeout(2200);
    if ((await logIn('browser-user', 'Browser_2')) !== 200) throw new Error('refused');
    await go('/public/hotFix');
    await row('7.1.0').waitFor();
    if (await page.locator('button:visible', { hasText: '添加热修复' }).count()) throw new Error('the add button is shown');
});
await step('the user is deleted by root', async () => {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForTimeout(2200);
    await logIn('root', password);
    await go('/admin/user/list');
    await button(row('browser-user'), '删除').click();
    const answer = reply('cms/admin/user/', 'DELETE');
    await page.locator('.el-message-box button', { hasText: '确定' }).click();
    if ((await answer).status() !== 201) throw new Error('deleting answered ' + (await answer).status());
});

await browser.close();
site.close();
console.log(failed === 0 ? `${shot} passed, 0 failed` : `${shot - failed} passed, ${failed} failed`);
process.exit(failed);
