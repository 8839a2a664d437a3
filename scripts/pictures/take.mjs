// One picture: opens its page in a fresh window, does what leads to what it shows, and photographs it.
const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** @returns the picture as PNG */
export async function takePicture(browser, demo, { path, who, phone, height, arrange }) {
  const size = phone ? PHONE : DESKTOP;
  const context = await browser.newContext({
    ...size,
    viewport: { ...size.viewport, ...(height && { height }) },
    baseURL: demo.url,
    locale: 'es-CL',
    timezoneId: 'America/Santiago',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    if (who === 'administrador') await enterPanel(page, demo.administrador);
    await page.goto(path);
    await settled(page);
    await arrange?.(page, demo);
    await settled(page);
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
}

async function enterPanel(page, { correo, clave }) {
  await page.goto('/admin/login');
  await page.fill('[name=correo]', correo);
  await page.fill('[name=clave]', clave);
  await page.click('form[action="/admin/login"] button[type=submit]');
  await page.waitForURL('**/admin');
}

/** Nothing more to load, letters drawn, and whatever slides has arrived. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(500);
}
